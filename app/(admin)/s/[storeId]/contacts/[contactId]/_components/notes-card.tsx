'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Textarea } from '@/app/_components/ui/field';
import type { ContactView } from '@/core/contracts/contact-view';
import { addNote } from '../../actions';
import type { ContactRights } from './contact-page';
import { NoteItem } from './note-item';

/** Notes about a contact, newest first, and a place for a new one. */
export function NotesCard({
  storeId,
  contact,
  userId,
  rights,
}: {
  storeId: string;
  contact: ContactView;
  userId: string;
  rights: ContactRights;
}) {
  const [text, setText] = useState('');
  const [busy, start] = useTransition();

  function add() {
    start(async () => {
      const result = await addNote(storeId, contact.id, text);
      if (!result.ok) return void toast.error(result.fields.text ?? result.message);
      setText('');
    });
  }

  return (
    <Card aria-labelledby="notes">
      <CardHead id="notes" title="Notes" hint="For the team alone" />
      <div className="grid gap-4 px-5 pb-5">
        {rights.manage && (
          <form
            className="grid gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim()) add();
            }}
          >
            <Textarea
              aria-label="New note"
              placeholder="What should the team know?"
              value={text}
              maxLength={8000}
              onChange={(event) => setText(event.target.value)}
              className="min-h-16"
            />
            {text.trim() !== '' && (
              <Button type="submit" look="primary" size="sm" busy={busy} className="justify-self-end">
                Add note
              </Button>
            )}
          </form>
        )}
        {contact.notes.length > 0 && (
          <ul className="grid gap-4">
            {contact.notes.map((note) => (
              <NoteItem
                key={note.id}
                storeId={storeId}
                contactId={contact.id}
                note={note}
                mayEdit={rights.manage && note.author?.id === userId}
                mayRemove={rights.removeAnyNote || (rights.manage && note.author?.id === userId)}
              />
            ))}
          </ul>
        )}
        {contact.notes.length === 0 && !rights.manage && <p className="text-muted">None yet.</p>}
      </div>
    </Card>
  );
}
