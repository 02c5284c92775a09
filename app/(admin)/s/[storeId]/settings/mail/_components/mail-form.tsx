'use client';
import { textField } from '@/app/_components/forms/form-field';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Select } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { MailSettingsView } from '@/core/stores/mail/mail-settings-input';
import { saveMail } from '../actions';

interface Values {
  host: string;
  port: string;
  secure: 'starttls' | 'tls';
  username: string;
  /** Empty keeps what is stored. */
  password: string;
  fromAddress: string;
  fromName: string;
}

/** The store's own mail server. */
export function MailForm({
  storeId,
  settings,
  storeName,
  supportEmail,
}: {
  storeId: string;
  settings: MailSettingsView | null;
  storeName: string;
  supportEmail: string | null;
}) {
  const { form, submit, discard, message } = useActionForm<Values, unknown>({
    defaults: {
      host: settings?.host ?? '',
      port: String(settings?.port ?? 587),
      secure: settings?.secure ? 'tls' : 'starttls',
      username: settings?.username ?? '',
      password: '',
      fromAddress: settings?.fromAddress ?? supportEmail ?? '',
      fromName: settings?.fromName ?? '',
    },
    save: ({ secure, password, ...values }) =>
      saveMail(storeId, { ...values, secure: secure === 'tls', password: password || null }),
    onSaved: (_, values) => form.reset({ ...values, password: '' }),
    savedWords: 'Saved. Send a test to see whether it works.',
  });
  const { errors, isDirty, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      {message && <Notice kind="danger">{message}</Notice>}
      <Card aria-labelledby="own">
        <CardHead
          id="own"
          title="The store’s own mail server"
          hint="Your mail provider calls it SMTP, or outgoing mail"
        />
        <div className="grid gap-5 px-5 pb-5 sm:grid-cols-6">
          <Field label="Server" fault={errors.host?.message} className="sm:col-span-3">
            <Input placeholder="smtp.example.com" autoCapitalize="none" {...textField(form, 'host')} />
          </Field>
          <Field label="Encryption" fault={errors.secure?.message} className="sm:col-span-2">
            <Select {...textField(form, 'secure')}>
              <option value="starttls">STARTTLS (587)</option>
              <option value="tls">TLS (465)</option>
            </Select>
          </Field>
          <Field label="Port" fault={errors.port?.message}>
            <Input inputMode="numeric" {...textField(form, 'port')} />
          </Field>
          <Field label="User name" optional fault={errors.username?.message} className="sm:col-span-3">
            <Input
              autoComplete="off"
              autoCapitalize="none"
              className="h-10"
              {...textField(form, 'username')}
            />
          </Field>
          <Field
            label="Password"
            optional
            fault={errors.password?.message}
            hint={
              settings?.hasPassword
                ? 'Stored, encrypted. Leave it empty to keep it; a new server or user needs it again.'
                : 'Stored encrypted, and shown to nobody.'
            }
            className="sm:col-span-3"
          >
            <PasswordInput autoComplete="new-password" {...textField(form, 'password')} />
          </Field>
          <Field
            label="From address"
            fault={errors.fromAddress?.message}
            hint="One that this server may send for."
            className="sm:col-span-3"
          >
            <Input type="email" placeholder="help@shop.example" {...textField(form, 'fromAddress')} />
          </Field>
          <Field label="From name" optional fault={errors.fromName?.message} className="sm:col-span-3">
            <Input placeholder={storeName} {...textField(form, 'fromName')} />
          </Field>
        </div>
      </Card>
      <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
    </form>
  );
}
