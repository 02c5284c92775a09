'use client';
import { Ban, Download, Ellipsis, Merge, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactView } from '@/core/contracts/contact-view';
import { setBlocked } from '../../actions';
import { EraseDialog } from './erase-dialog';
import { ExportDialog } from './export-dialog';
import { MergeDialog } from './merge/merge-dialog';

/** What is seldom done with a contact. */
export function ContactMenu({
  storeId,
  contact,
  mayErase,
}: {
  storeId: string;
  contact: ContactView;
  mayErase: boolean;
}) {
  const [open, setOpen] = useState<'merge' | 'block' | 'export' | 'erase' | null>(null);
  const close = () => setOpen(null);
  const of = { storeId, contact, onClose: close };
  const blocked = contact.blockedAt !== null;
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button size="icon" aria-label="More">
            <Ellipsis />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          {mayErase && (
            <MenuItem onSelect={() => setOpen('merge')}>
              <Merge />
              Merge with another contact
            </MenuItem>
          )}
          <MenuItem onSelect={() => setOpen('block')}>
            <Ban />
            {blocked ? 'Unblock' : 'Block'}
          </MenuItem>
          {mayErase && (
            <>
              <MenuSeparator />
              <MenuItem onSelect={() => setOpen('export')}>
                <Download />
                Export their data
              </MenuItem>
              <MenuItem danger onSelect={() => setOpen('erase')}>
                <Trash2 />
                Erase this person
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      <ConfirmDialog
        open={open === 'block'}
        onOpenChange={close}
        title={`${blocked ? 'Unblock' : 'Block'} ${nameOfContact(contact)}?`}
        consequence={
          blocked
            ? 'They can write again, and the assistant answers them.'
            : 'Whatever they write is refused, politely and without a reason. What was said stays. You can unblock them.'
        }
        verb={blocked ? 'Unblock' : 'Block'}
        onConfirm={() => setBlocked(storeId, contact.id, !blocked)}
        onDone={() => toast.success(blocked ? 'The contact may write again.' : 'The contact is blocked.')}
      />
      {open === 'merge' && <MergeDialog {...of} />}
      {open === 'export' && <ExportDialog {...of} />}
      {open === 'erase' && <EraseDialog {...of} />}
    </>
  );
}
