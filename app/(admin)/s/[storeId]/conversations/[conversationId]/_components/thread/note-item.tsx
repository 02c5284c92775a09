'use client';
import { Lock, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { ClockTime } from '@/app/_components/format/time';
import { AttachmentList } from '@/app/_components/inbox/attachment-list';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Textarea } from '@/app/_components/ui/field';
import type { NoteView } from '@/core/contracts/note-view';
import { useInbox } from '../../../_components/inbox-context';
import { useInboxChoices } from '../../../_components/list/use-inbox-choices';
import { changeNote, deleteNote } from '../../../actions';
import { mentionedIn, splitAtMentions } from '../composer/mentions';
import { useThreadOf } from '../thread-context';

/** What the team wrote to itself: never to be taken for something the shopper sees. */
export function NoteItem({ note, onChange }: { note: NoteView; onChange: () => void }) {
  const { me, mayReply, mayManage } = useInbox();
  const { people } = useInboxChoices();
  const of = useThreadOf();
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [busy, setBusy] = useState(false);
  const own = note.author?.id === me.id && mayReply;

  async function save() {
    if (editing === null) return;
    setBusy(true);
    const result = await changeNote(of, note.id, { text: editing, mentions: mentionedIn(editing, people) });
    setBusy(false);
    if (!result.ok) return void toast.error(Object.values(result.fields)[0] ?? result.message);
    setEditing(null);
    onChange();
  }

  return (
    <article
      aria-label={`Private note of ${note.author?.name ?? 'somebody who has left'}`}
      className="group mx-auto grid w-full max-w-[94%] gap-1.5 rounded-lg border border-warning/30 bg-warning-soft px-4 py-3"
    >
      <header className="flex h-6 items-center gap-2 text-2xs text-muted">
        {note.author && <PersonAvatar person={note.author} className="size-5 text-[0.5625rem]" />}
        <span className="truncate font-medium text-ink">{note.author?.name ?? 'Somebody who has left'}</span>
        <span className="flex items-center gap-1 text-warning">
          <Lock className="size-3" aria-hidden />
          Private note
        </span>
        <ClockTime at={note.createdAt} />
        {note.editedAt && <span>edited</span>}
        {(own || mayManage) && editing === null && (
          <span className="ml-auto flex transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 lg:opacity-0">
            {own && (
              <Button
                look="ghost"
                size="icon-sm"
                aria-label="Edit the note"
                onClick={() => setEditing(note.text)}
              >
                <Pencil className="size-3.5!" />
              </Button>
            )}
            <Button
              look="ghost"
              size="icon-sm"
              aria-label="Remove the note"
              onClick={() => setRemoving(true)}
            >
              <Trash2 className="size-3.5!" />
            </Button>
          </span>
        )}
      </header>
      {editing === null ? (
        note.text && (
          <p className="break-words whitespace-pre-wrap">
            {splitAtMentions(note.text, people).map(({ text, person }, at) =>
              person ? (
                <strong
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
                  key={at}
                  className="rounded-sm bg-surface px-1 py-0.5 text-primary-ink"
                >
                  {text}
                </strong>
              ) : (
                text
              ),
            )}
          </p>
        )
      ) : (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Textarea
            aria-label="The note"
            value={editing}
            autoFocus
            onChange={(event) => setEditing(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setEditing(null);
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
            }}
          />
          <div className="flex justify-end gap-2">
            <Button size="sm" onClick={() => setEditing(null)}>
              Cancel
            </Button>
            <Button
              size="sm"
              look="primary"
              type="submit"
              busy={busy}
              disabled={!editing.trim() && note.attachments.length === 0}
            >
              Save
            </Button>
          </div>
        </form>
      )}
      <AttachmentList attachments={note.attachments} />
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title="Remove the note?"
        consequence={
          note.attachments.length > 0
            ? 'It is gone for all of the team, with its files.'
            : 'It is gone for all of the team.'
        }
        verb="Remove"
        onConfirm={() => deleteNote(of, note.id)}
        onDone={onChange}
      />
    </article>
  );
}
