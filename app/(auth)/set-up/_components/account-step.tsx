'use client';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { PasswordMeter } from '@/app/_components/forms/password-meter';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { NewOwner } from '@/core/identity/create-owner';
import { checkPassword } from '@/core/identity/password-policy';

export interface StepProps {
  owner: NewOwner;
  faults: Record<string, string>;
  message: string | null;
  onChange: (fields: Partial<NewOwner>) => void;
}

export function AccountStep({
  owner,
  faults,
  message,
  onChange,
  onNext,
}: StepProps & { onNext: () => void }) {
  const personal = [owner.name, owner.email];
  return (
    <form
      method="post"
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (checkPassword(owner.password, personal).ok) onNext();
      }}
    >
      <div>
        <h1 className="mt-1 text-2xl">Welcome to Storefolk</h1>
        <p className="mt-1.5 text-muted">Make the owner’s account. It is the key to this instance.</p>
      </div>
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Your name" fault={faults.name}>
        <Input
          required
          autoFocus
          autoComplete="name"
          className="h-10"
          value={owner.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field label="E-mail" fault={faults.email}>
        <Input
          type="email"
          required
          autoComplete="username"
          className="h-10"
          value={owner.email}
          onChange={(event) => onChange({ email: event.target.value })}
        />
      </Field>
      <div className="grid gap-2">
        <Field label="Password" fault={faults.password}>
          <PasswordInput
            className="h-10"
            required
            autoComplete="new-password"
            value={owner.password}
            onChange={(event) => onChange({ password: event.target.value })}
          />
        </Field>
        <PasswordMeter password={owner.password} personal={personal} />
      </div>
      <Button
        look="primary"
        size="lg"
        type="submit"
        disabled={owner.password !== '' && !checkPassword(owner.password, personal).ok}
      >
        Continue
      </Button>
    </form>
  );
}
