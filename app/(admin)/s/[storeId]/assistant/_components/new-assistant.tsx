'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { addAssistant } from '../actions';

export function NewAssistant({ storeId }: { storeId: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { form, submit, message } = useActionForm({
    defaults: { name: '' },
    save: (values) => addAssistant(storeId, values),
    savedWords: 'Assistant added',
    onSaved: (id) => {
      setOpen(false);
      form.reset({ name: '' });
      router.push(`/s/${storeId}/assistant/${id}`);
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="New assistant"
      description="With a widget key, voice and looks of its own. It answers from all knowledge until you choose for it."
      trigger={
        <Button>
          <Plus />
          New assistant
        </Button>
      }
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        {message && !form.formState.errors.name && <Notice kind="danger">{message}</Notice>}
        <Field
          label="Name"
          fault={form.formState.errors.name?.message}
          hint="For example the language or the shop it is for."
        >
          <Input autoFocus {...textField(form, 'name')} />
        </Field>
        <DialogEnd verb="Add assistant" busy={form.formState.isSubmitting} />
      </form>
    </Dialog>
  );
}
