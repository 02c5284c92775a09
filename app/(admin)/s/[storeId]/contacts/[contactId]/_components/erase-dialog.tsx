'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ErasePreview } from '@/core/contacts/erase/erase-contact';
import type { ContactView } from '@/core/contracts/contact-view';
import { erase, lookAtErase } from '../../actions';
import { EraseCounts } from './erase-counts';
import { VouchBox } from './vouch-box';

/** Erases a person for good, once their name was typed. */
export function EraseDialog({
  storeId,
  contact,
  onClose,
}: {
  storeId: string;
  contact: ContactView;
  onClose: () => void;
}) {
  const router = useRouter();
  const name = nameOfContact(contact);
  const [byEmail, setByEmail] = useState(false);
  const [preview, setPreview] = useState<ErasePreview>();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, start] = useTransition();

  useEffect(() => {
    let current = true;
    void lookAtErase(storeId, contact.id, byEmail).then((result) => {
      if (!current) return;
      if (result.ok) setPreview(result.data);
      else setFault(result.message);
    });
    return () => {
      current = false;
    };
  }, [storeId, contact.id, byEmail]);

  function confirm() {
    start(async () => {
      const result = await erase(storeId, contact.id, byEmail, typed);
      if (!result.ok) return setFault(result.message);
      toast.success('The person was erased.');
      router.replace(`/s/${storeId}/contacts`);
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Erase ${name}?`}
      description="For good: nothing of it can be brought back. If they are in the chat right now, it begins anew."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name) confirm();
        }}
      >
        {preview ? <EraseCounts preview={preview} /> : <Skeleton className="h-24" />}
        <VouchBox contact={contact} checked={byEmail} onChange={setByEmail} />
        <Field
          label={
            <span className="min-w-0 break-words">
              Type <strong className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs">{name}</strong> to
              confirm
            </span>
          }
        >
          <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
        </Field>
        {fault && <Notice kind="danger">{fault}</Notice>}
        <DialogEnd
          look="danger"
          verb="Erase for good"
          busyWords="Erasing …"
          busy={busy}
          disabled={typed.trim() !== name}
        />
      </form>
    </Dialog>
  );
}
