'use client';
import { useState, useTransition } from 'react';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { PasswordMeter } from '@/app/_components/forms/password-meter';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { checkPassword } from '@/core/identity/password-policy';
import { signInWithPassword } from '../../../_components/sign-in-with-password';
import { joinWithAccount } from '../actions';

/** For an address without an account: a name and a password, and one is of the team. */
export function NewAccountForm({ token, email }: { token: string; email: string }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const personal = [name, email];

  function join() {
    start(async () => {
      const result = await joinWithAccount(token, { name, password });
      if (!result.ok) {
        setFaults(result.fields);
        return setMessage(result.message);
      }
      const fault = await signInWithPassword(email, password);
      window.location.assign(fault ? '/sign-in' : `/s/${result.data.storeId}`);
    });
  }

  return (
    <form
      method="post"
      noValidate
      className="mt-7 grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        join();
      }}
    >
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Your name" fault={faults.name} hint="Shoppers see it when you answer them.">
        <Input
          autoFocus
          autoComplete="name"
          className="h-10"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label="E-mail">
        <Input readOnly type="email" autoComplete="username" className="h-10 bg-sunken" value={email} />
      </Field>
      <div className="grid gap-2">
        <Field label="Password" fault={faults.password}>
          <PasswordInput
            className="h-10"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <PasswordMeter password={password} personal={personal} />
      </div>
      <Button
        look="primary"
        size="lg"
        type="submit"
        busy={busy}
        disabled={password !== '' && !checkPassword(password, personal).ok}
      >
        {busy ? 'Joining …' : 'Make account and join'}
      </Button>
    </form>
  );
}
