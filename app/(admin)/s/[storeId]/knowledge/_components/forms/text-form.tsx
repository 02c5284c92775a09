'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { addSource, saveSource } from '../../actions';

export interface TextValues {
  title: string;
  text: string;
  url: string;
}

/** A policy or text written here; with `source` it is edited, otherwise added. */
export function TextForm({
  storeId,
  type,
  source,
  onDone,
}: {
  storeId: string;
  type: 'policy' | 'text';
  source?: { id: string } & TextValues;
  onDone: () => void;
}) {
  const { form, submit, message } = useActionForm({
    defaults: { title: source?.title ?? '', text: source?.text ?? '', url: source?.url ?? '' },
    save: async (values: TextValues) =>
      source ? saveSource(storeId, source.id, values) : addSource(storeId, { type, ...values }),
    savedWords: source ? 'Saved. It is being indexed.' : 'Added. It is being indexed.',
    onSaved: onDone,
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field
        label="Title"
        fault={errors.title?.message}
        hint="Shoppers see it as the source under an answer."
      >
        <Input
          placeholder={type === 'policy' ? 'Delivery times and costs' : 'How we make our bowls'}
          {...textField(form, 'title')}
        />
      </Field>
      <Field
        label="Text"
        fault={errors.text?.message}
        hint="Plain or Markdown. Headings help: each part is found by itself."
      >
        <Textarea rows={10} {...textField(form, 'text')} />
      </Field>
      <Field label="Where shoppers can read it" optional fault={errors.url?.message}>
        <Input type="url" placeholder="https://shop.example/delivery" {...textField(form, 'url')} />
      </Field>
      <DialogEnd busyWords="Saving …" verb={source ? 'Save' : 'Add'} busy={isSubmitting} />
    </form>
  );
}
