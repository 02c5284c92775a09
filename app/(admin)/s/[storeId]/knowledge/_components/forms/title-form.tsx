'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { saveSource } from '../../actions';

/** Title and address of a source whose content is edited elsewhere: a file, or an FAQ. */
export function TitleForm({
  storeId,
  source,
  onDone,
}: {
  storeId: string;
  source: { id: string; title: string; url: string | null };
  onDone: () => void;
}) {
  const { form, submit, message } = useActionForm({
    defaults: { title: source.title, url: source.url ?? '' },
    save: (values) => saveSource(storeId, source.id, values),
    onSaved: onDone,
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Title" fault={errors.title?.message}>
        <Input {...textField(form, 'title')} />
      </Field>
      <Field label="Where shoppers can read it" optional fault={errors.url?.message}>
        <Input type="url" {...textField(form, 'url')} />
      </Field>
      <DialogEnd busyWords="Saving …" verb="Save" busy={isSubmitting} />
    </form>
  );
}
