'use client';
import { textField } from '@/app/_components/forms/form-field';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { PasswordMeter } from '@/app/_components/forms/password-meter';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { savePassword } from '../actions';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordForm({ personal }: { personal: string[] }) {
  const { form, submit, message } = useActionForm({
    defaults: EMPTY,
    save: savePassword,
    savedWords: 'Password changed. Other devices are signed out.',
    onSaved: () => form.reset(EMPTY),
  });
  const { errors, isSubmitting } = form.formState;
  const newPassword = form.watch('newPassword');
  return (
    <Card>
      <CardHead title="Password" hint="Changing it signs you out everywhere else." />
      <form onSubmit={submit} noValidate className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
        {message && (
          <Notice kind="danger" className="sm:col-span-2">
            {message}
          </Notice>
        )}
        <Field label="Current password" fault={errors.currentPassword?.message}>
          <PasswordInput autoComplete="current-password" {...textField(form, 'currentPassword')} />
        </Field>
        <div className="grid content-start gap-2">
          <Field label="New password" fault={errors.newPassword?.message}>
            <PasswordInput autoComplete="new-password" {...textField(form, 'newPassword')} />
          </Field>
          <PasswordMeter password={newPassword} personal={personal} />
        </div>
        <div className="sm:col-span-2">
          <Button look="primary" type="submit" busy={isSubmitting} disabled={newPassword === ''}>
            Change password
          </Button>
        </div>
      </form>
    </Card>
  );
}
