'use client';
import { Pencil, Plus, Tag, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '@/app/_components/format/format-context';
import { TagDot } from '@/app/_components/inbox/tag-chip';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { TagUse } from '@/core/inbox/tags/tags.queries';
import { removeTag } from '../actions';
import { TagDialog } from './tag-dialog';

interface Props {
  storeId: string;
  tags: TagUse[];
  mayChange: boolean;
  mayDelete: boolean;
}

/** The store's tags: what they are called, which words give them, and how often they are used. */
export function TagList({ storeId, tags, mayChange, mayDelete }: Props) {
  const { locale } = useFormats();
  const [edited, setEdited] = useState<TagUse | 'new' | null>(null);
  const [leaving, setLeaving] = useState<TagUse | null>(null);
  const add = mayChange && (
    <Button look="primary" size="sm" onClick={() => setEdited('new')}>
      <Plus />
      New tag
    </Button>
  );
  return (
    <Card aria-label="Tags">
      <CardHead
        title="Your tags"
        hint="They sort conversations, and say who is good at what. A shopper’s message with one of a tag’s words gets it by itself"
        action={tags.length > 0 && add}
      />
      {tags.length === 0 && (
        <EmptyState icon={Tag} title="No tags yet" action={add}>
          “Returns”, “Wholesale”, “Complaint”: a few that your team would look for are enough.
        </EmptyState>
      )}
      {tags.length > 0 && (
        <ul className="divide-y border-t">
          {tags.map((tag) => (
            <li key={tag.id} className="flex items-center gap-x-4 py-3 pr-3.5 pl-5">
              <div className="min-w-0 grow sm:flex sm:items-center sm:justify-between sm:gap-4">
                <div className="min-w-0">
                  <p className="flex items-center gap-2 font-medium">
                    <TagDot color={tag.color} />
                    <span className="truncate">{tag.name}</span>
                  </p>
                  <p className="mt-0.5 break-words text-xs text-muted">
                    {tag.words.length > 0 ? `Given for ${tag.words.join(', ')}` : 'Given by hand alone'}
                  </p>
                </div>
                <p className="shrink-0 text-xs text-muted max-sm:mt-0.5">{tellUse(tag, locale)}</p>
              </div>
              <div className="flex shrink-0">
                {mayChange && (
                  <Button
                    look="ghost"
                    size="icon-sm"
                    aria-label={`Edit ${tag.name}`}
                    onClick={() => setEdited(tag)}
                  >
                    <Pencil />
                  </Button>
                )}
                {mayDelete && (
                  <Button
                    look="ghost"
                    size="icon-sm"
                    aria-label={`Delete ${tag.name}`}
                    onClick={() => setLeaving(tag)}
                  >
                    <Trash2 />
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <TagDialog storeId={storeId} tag={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          title={`Delete “${leaving.name}”?`}
          consequence={`It is taken off everything that has it: ${tellUse(leaving, locale)}. This cannot be undone.`}
          verb="Delete"
          onConfirm={() => removeTag(storeId, leaving.id)}
        />
      )}
    </Card>
  );
}

function tellUse({ conversations, contacts, people }: TagUse, locale: string): string {
  const count = (number: number, one: string, many: string) =>
    `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
  const parts = [count(conversations, 'conversation', 'conversations')];
  if (contacts > 0) parts.push(count(contacts, 'contact', 'contacts'));
  if (people > 0) parts.push(count(people, 'person', 'people'));
  return parts.join(', ');
}
