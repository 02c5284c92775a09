'use client';
import { Check, Tag } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { TagChip, TagDot } from '@/app/_components/inbox/tag-chip';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogClose } from '@/app/_components/ui/dialog';
import { Input } from '@/app/_components/ui/field';
import type { ContactTagView, ContactView } from '@/core/contracts/contact-view';
import { addTag, saveTags } from '../../actions';

/** A contact's tags, and a dialog to choose others. */
export function TagPicker({
  storeId,
  contact,
  allTags,
  mayChange,
}: {
  storeId: string;
  contact: ContactView;
  allTags: ContactTagView[];
  mayChange: boolean;
}) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [name, setName] = useState('');
  const chosen = new Set(contact.tags.map(({ id }) => id));

  function choose(tagIds: string[]) {
    start(async () => {
      const result = await saveTags(storeId, contact.id, tagIds);
      if (!result.ok) toast.error(result.message);
    });
  }
  function make() {
    start(async () => {
      const result = await addTag(storeId, name);
      if (!result.ok) return void toast.error(result.fields.name ?? result.message);
      setName('');
      router.refresh();
      const saved = await saveTags(storeId, contact.id, [...chosen, result.data]);
      if (!saved.ok) toast.error(saved.message);
    });
  }

  return (
    <>
      {contact.tags.length > 0 && (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {contact.tags.map((tag) => (
            <li key={tag.id} className="flex min-w-0">
              <TagChip tag={tag} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Dialog
          title="Tags"
          trigger={
            <Button size="sm" look="ghost">
              <Tag />
              {contact.tags.length > 0 ? 'Change tags' : 'Add tags'}
            </Button>
          }
        >
          <div className="grid gap-4">
            {allTags.length > 0 && (
              <ul className="grid gap-0.5">
                {allTags.map((tag) => (
                  <li key={tag.id}>
                    <button
                      type="button"
                      aria-pressed={chosen.has(tag.id)}
                      onClick={() =>
                        choose(
                          chosen.has(tag.id)
                            ? [...chosen].filter((id) => id !== tag.id)
                            : [...chosen, tag.id],
                        )
                      }
                      className="flex h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-sm hover:bg-sunken"
                    >
                      <TagDot color={tag.color} />
                      <span className="min-w-0 flex-1 truncate text-left">{tag.name}</span>
                      {chosen.has(tag.id) && <Check className="size-4 text-primary" aria-hidden />}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <form
              className="flex gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim()) make();
              }}
            >
              <Input
                aria-label="New tag"
                placeholder="New tag"
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <Button type="submit" busy={busy} disabled={!name.trim()}>
                Add
              </Button>
            </form>
            <div className="flex justify-end">
              <DialogClose asChild>
                <Button look="primary">Done</Button>
              </DialogClose>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
