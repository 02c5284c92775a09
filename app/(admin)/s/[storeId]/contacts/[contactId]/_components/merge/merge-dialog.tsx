'use client';
import { useState } from 'react';
import { Dialog } from '@/app/_components/ui/dialog';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactView } from '@/core/contracts/contact-view';
import { ChooseContact } from './choose-contact';
import { MergeStep } from './merge-step';

/** Makes one contact of two: choose the other, look at what would happen, confirm. */
export function MergeDialog({
  storeId,
  contact,
  onClose,
}: {
  storeId: string;
  contact: ContactView;
  onClose: () => void;
}) {
  const [otherId, setOtherId] = useState<string>();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={`Merge ${nameOfContact(contact)}`}
      description={
        otherId
          ? 'Look at what would happen. It cannot be undone.'
          : 'Choose the contact that is the same person.'
      }
    >
      {otherId ? (
        <MergeStep
          storeId={storeId}
          contactId={contact.id}
          otherId={otherId}
          onBack={() => setOtherId(undefined)}
          onClose={onClose}
        />
      ) : (
        <ChooseContact storeId={storeId} contact={contact} onChoose={setOtherId} />
      )}
    </Dialog>
  );
}
