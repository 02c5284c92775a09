'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactView } from '@/core/contracts/contact-view';
import { MergeDialog } from './merge/merge-dialog';

/** Points to contacts with the same address or number. */
export function Duplicates({ storeId, contact }: { storeId: string; contact: ContactView }) {
  const [open, setOpen] = useState(false);
  const [first] = contact.duplicates;
  if (!first) return null;
  const many = contact.duplicates.length > 1;
  return (
    <>
      <Notice
        action={
          <Button size="sm" onClick={() => setOpen(true)}>
            Look and merge
          </Button>
        }
      >
        {many ? `${contact.duplicates.length} other contacts have` : `${nameOfContact(first)} has`} the same
        e-mail address or phone number.
      </Notice>
      {open && <MergeDialog storeId={storeId} contact={contact} onClose={() => setOpen(false)} />}
    </>
  );
}
