'use client';
import { useState } from 'react';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { signInWithPassword } from '../../_components/sign-in-with-password';

export function SignInForm({ returnPath }: { returnPath: string }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function submit(form: FormData) {
    setBusy(true);
    const found = await signInWithPassword(String(form.get('email')), String(form.get('password')));
    setFault(found);
    // A full load: nothing that was rendered for somebody else stays in the router's cache.
    if (found) setBusy(false);
    else window.location.assign(returnPath);
  }

  return (
    <form
      method="post"
      className="mt-7 grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <Field label="E-mail">
        <Input name="email" type="email" autoComplete="username" required autoFocus className="h-10" />
      </Field>
      <Field label="Password">
        <PasswordInput name="password" autoComplete="current-password" required className="h-10" />
      </Field>
      {fault && <Notice kind="danger">{fault}</Notice>}
      <Button look="primary" size="lg" type="submit" busy={busy}>
        {busy ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
