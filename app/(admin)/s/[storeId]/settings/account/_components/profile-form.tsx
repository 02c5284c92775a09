'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { saveProfile } from '../actions';

export function ProfileForm({ name, email }: { name: string; email: string }) {
  const { form, submit, message } = useActionForm({ defaults: { name, email }, save: saveProfile });
  const { errors, isDirty, isSubmitting } = form.formState;
  return (
    <Card>
      <CardHead title="You" hint="Your name in the admin, and the address you sign in with." />
      <form onSubmit={submit} noValidate className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
        {message && (
          <Notice kind="danger" className="sm:col-span-2">
            {message}
          </Notice>
        )}
        <Field label="Name" fault={errors.name?.message}>
          <Input autoComplete="name" {...textField(form, 'name')} />
        </Field>
        <Field label="E-mail" fault={errors.email?.message}>
          <Input type="email" autoComplete="email" {...textField(form, 'email')} />
        </Field>
        <div className="sm:col-span-2">
          <Button look="primary" type="submit" busy={isSubmitting} disabled={!isDirty}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  );
}
