'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogClose } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Notice } from '@/app/_components/ui/notice';
import type { Member } from '@/core/identity/team/members.queries';
import type { TagRow } from '@/core/inbox/tags/tags.queries';
import { saveSkills } from '../actions';

/** Tags whose conversations somebody gets first, where conversations are given out in turn. */
export function SkillsDialog({
  open,
  onClose,
  storeId,
  member,
  tags,
}: {
  open: boolean;
  onClose: () => void;
  storeId: string;
  member: Member;
  tags: TagRow[];
}) {
  const [chosen, setChosen] = useState(member.skills);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, start] = useTransition();

  function save() {
    start(async () => {
      const result = await saveSkills(storeId, member.userId, chosen);
      if (!result.ok) return setFault(result.message);
      toast.success('Skills saved');
      onClose();
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={`Skills of ${member.name}`}
      description="Where conversations are given out in turn, those with these tags come here first."
    >
      {tags.length === 0 ? (
        <div className="grid gap-4">
          <p className="text-muted">
            This store has no tags yet. Make some in the inbox, where a conversation is tagged.
          </p>
          <DialogClose asChild>
            <Button className="justify-self-end">Close</Button>
          </DialogClose>
        </div>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">Tags</legend>
            {tags.map(({ id, name }) => (
              <label
                key={id}
                className="flex cursor-pointer items-center gap-2 rounded-full border px-3 py-1 has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-primary-ink"
              >
                <input
                  type="checkbox"
                  className="accent-primary outline-none"
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
          {fault && <Notice kind="danger">{fault}</Notice>}
          <DialogEnd verb="Save" busy={busy} />
        </form>
      )}
    </Dialog>
  );
}
