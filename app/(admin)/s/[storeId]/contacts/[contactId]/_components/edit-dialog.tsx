'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Select } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { ContactView } from '@/core/contracts/contact-view';
import { saveContact } from '../../actions';
import { type EditValues, readEditValues, toEditValues } from './edit-values';

/** What the team knows of a contact, to be changed by hand. */
export function EditDialog({
  storeId,
  contact,
  onClose,
}: {
  storeId: string;
  contact: ContactView;
  onClose: () => void;
}) {
  const { form, submit, message } = useActionForm<EditValues, void>({
    defaults: toEditValues(contact),
    save: (values) => saveContact(storeId, contact.id, readEditValues(values, contact.fields)),
    onSaved: onClose,
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Edit contact"
      description="For the team. It proves nothing: the assistant tells orders only to who has shown who they are."
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        {message && <Notice kind="danger">{message}</Notice>}
        <Field label="Name" fault={errors.name?.message}>
          <Input autoComplete="off" {...textField(form, 'name')} />
        </Field>
        <Field label="E-mail" fault={errors.email?.message}>
          <Input type="email" autoComplete="off" {...textField(form, 'email')} />
        </Field>
        <Field label="Phone" fault={errors.phone?.message} hint="With its country code, e.g. +49 151 …">
          <Input type="tel" autoComplete="off" {...textField(form, 'phone')} />
        </Field>
        <Field label="Language" fault={errors.locale?.message} hint="Such as de or pt-BR">
          <Input autoComplete="off" {...textField(form, 'locale')} />
        </Field>
        {contact.fields.map(({ key, label, type, choices }) => (
          <Field key={key} label={label}>
            {type === 'choice' || type === 'flag' ? (
              <Select {...textField(form, `fields.${key}`)}>
                <option value="">Not set</option>
                {(type === 'flag' ? ['yes', 'no'] : choices).map((choice) => (
                  <option key={choice} value={choice}>
                    {type === 'flag' ? { yes: 'Yes', no: 'No' }[choice] : choice}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                type={type === 'date' ? 'date' : 'text'}
                inputMode={type === 'number' ? 'decimal' : undefined}
                autoComplete="off"
                {...textField(form, `fields.${key}`)}
              />
            )}
          </Field>
        ))}
        <DialogEnd verb="Save" busyWords="Saving …" busy={isSubmitting} />
      </form>
    </Dialog>
  );
}
