'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Textarea } from '@/app/_components/ui/field';
import type { ContactNoteView } from '@/core/contracts/contact-view';
import { editNote, removeNote } from '../../actions';

export function NoteItem({
  storeId,
  contactId,
  note,
  mayEdit,
  mayRemove,
}: {
  storeId: string;
  contactId: string;
  note: ContactNoteView;
  mayEdit: boolean;
  mayRemove: boolean;
}) {
  const [text, setText] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [busy, start] = useTransition();
  const author = note.author ?? { id: note.id, name: 'Somebody who left', hasPicture: false };

  function save() {
    start(async () => {
      const result = await editNote(storeId, contactId, note.id, text ?? '');
      if (!result.ok) return void toast.error(result.fields.text ?? result.message);
      setText(null);
    });
  }

  return (
    <li className="flex gap-3">
      <PersonAvatar person={author} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <p className="min-w-0 flex-1 truncate text-xs text-muted">
            <span className="font-medium text-ink">{author.name}</span> <RelativeTime at={note.createdAt} />
            {note.editedAt && ' · edited'}
          </p>
          {text === null && mayEdit && (
            <Button size="icon-sm" look="ghost" aria-label="Edit the note" onClick={() => setText(note.text)}>
              <Pencil />
            </Button>
          )}
          {text === null && mayRemove && (
            <Button
              size="icon-sm"
              look="ghost"
              aria-label="Remove the note"
              onClick={() => setRemoving(true)}
            >
              <Trash2 />
            </Button>
          )}
        </div>
        {text === null ? (
          <p className="whitespace-pre-line break-words">{note.text}</p>
        ) : (
          <div className="mt-1 grid gap-2">
            <Textarea aria-label="Note" value={text} onChange={(event) => setText(event.target.value)} />
            <div className="flex justify-end gap-2">
              <Button size="sm" look="ghost" onClick={() => setText(null)}>
                Cancel
              </Button>
              <Button size="sm" look="primary" busy={busy} disabled={!text.trim()} onClick={save}>
                Save note
              </Button>
            </div>
          </div>
        )}
      </div>
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title="Remove this note?"
        consequence="It cannot be brought back."
        verb="Remove note"
        onConfirm={() => removeNote(storeId, contactId, note.id)}
      />
    </li>
  );
}
