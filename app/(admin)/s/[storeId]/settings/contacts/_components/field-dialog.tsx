'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Select, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import {
  CONTACT_FIELD_TYPES,
  type ContactFieldType,
  type ContactFieldView,
} from '@/core/contracts/contact-view';
import { keepField } from '../actions';
import { FIELD_TYPE_WORDS } from './field-words';

interface Values {
  label: string;
  type: ContactFieldType;
  choices: string;
}

/** @param field null: a new one, whose type is chosen for good */
export function FieldDialog({
  storeId,
  field,
  onClose,
}: {
  storeId: string;
  field: ContactFieldView | null;
  onClose: () => void;
}) {
  const { form, submit, message } = useActionForm<Values, unknown>({
    defaults: {
      label: field?.label ?? '',
      type: field?.type ?? 'text',
      choices: field?.choices.join('\n') ?? '',
    },
    save: ({ label, type, choices }) =>
      keepField(storeId, field?.key ?? null, {
        ...{ label, type },
        choices: choices.split('\n').flatMap((line) => line.trim() || []),
      }),
    onSaved: onClose,
  });
  const { errors, isSubmitting } = form.formState;
  const isChoice = form.watch('type') === 'choice';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={field ? `Edit ${field.label}` : 'New field'}
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        {message && <Notice kind="danger">{message}</Notice>}
        <Field label="Name" fault={errors.label?.message}>
          <Input autoComplete="off" {...textField(form, 'label')} />
        </Field>
        {!field && (
          <Field label="Holds" hint="This cannot be changed later.">
            <Select {...textField(form, 'type')}>
              {CONTACT_FIELD_TYPES.map((type) => (
                <option key={type} value={type}>
                  {FIELD_TYPE_WORDS[type]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {isChoice && (
          <Field label="Choices" fault={errors.choices?.message} hint="One in each line">
            <Textarea {...textField(form, 'choices')} />
          </Field>
        )}
        <DialogEnd verb={field ? 'Save' : 'Add field'} busyWords="Saving …" busy={isSubmitting} />
      </form>
    </Dialog>
  );
}
