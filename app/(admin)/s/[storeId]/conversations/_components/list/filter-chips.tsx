'use client';
import { X } from 'lucide-react';
import { channelWords } from '@/app/_components/conversation-words';
import type { InboxFilter } from '@/core/inbox/list/inbox-filter';
import { useInboxAddress } from '../address/use-inbox-address';
import { useInboxChoices } from './use-inbox-choices';

/** What the list is narrowed by; a click takes it away. */
export function FilterChips() {
  const { filter, narrow } = useInboxAddress();
  const { tags, people, assistants } = useInboxChoices();
  const nameOf = (rows: { id: string; name: string }[], id: string | undefined) =>
    id && (rows.find((row) => row.id === id)?.name ?? '…');
  const chips: [keyof InboxFilter, string | undefined][] = [
    ['assigneeId', nameOf(people, filter.assigneeId)],
    ['tagId', nameOf(tags, filter.tagId)],
    ['mood', filter.mood],
    ['channel', filter.channel && channelWords(filter.channel)],
    ['assistantId', nameOf(assistants, filter.assistantId)],
  ];
  const used = chips.filter(([, words]) => words);
  if (used.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap gap-1.5">
      {used.map(([field, words]) => (
        <li key={field}>
          <button
            type="button"
            onClick={() => narrow({ [field]: undefined })}
            className="flex h-6 items-center gap-1 rounded-full bg-primary-soft pr-1.5 pl-2.5 text-2xs text-primary-ink hover:opacity-80"
          >
            {words}
            <X className="size-3" aria-label="Take the filter away" />
          </button>
        </li>
      ))}
    </ul>
  );
}
