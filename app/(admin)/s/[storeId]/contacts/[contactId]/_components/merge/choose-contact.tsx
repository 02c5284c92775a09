'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RelativeTime } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { SearchBox } from '@/app/_components/lists/search-box';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactListItem } from '@/core/contacts/list/list-contacts.queries';
import type { ContactDuplicateView, ContactView } from '@/core/contracts/contact-view';

/** Whom to merge with: those with the same address or number first, others by a search. */
export function ChooseContact({
  storeId,
  contact,
  onChoose,
}: {
  storeId: string;
  contact: ContactView;
  onChoose: (id: string) => void;
}) {
  const [words, setWords] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['contacts', storeId, words],
    queryFn: () =>
      fetchJson<ContactListItem[]>(
        `/api/admin/stores/${storeId}/contacts?${new URLSearchParams({ q: words })}`,
      ),
    enabled: words !== '',
  });
  const found: readonly (ContactDuplicateView | ContactListItem)[] = words
    ? (data ?? []).filter(({ id }) => id !== contact.id)
    : contact.duplicates;
  return (
    <div className="grid gap-3">
      <SearchBox
        label="Search contacts"
        placeholder="Search name, e-mail, phone"
        applied={words}
        busy={isFetching}
        onSearch={setWords}
      />
      <p className="text-xs text-muted" role="status">
        {statusWords(words, isFetching, found.length)}
      </p>
      <ul className="grid gap-0.5">
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => onChoose(one.id)}
              className="flex w-full items-center gap-3 rounded-md px-2 py-2 text-left hover:bg-sunken"
            >
              <PersonAvatar person={{ id: one.id, name: nameOfContact(one) }} className="size-8 text-2xs" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{nameOfContact(one)}</span>
                <span className="block truncate text-xs text-muted">
                  {[one.email, one.phone].filter(Boolean).join(' · ') || 'Nothing else is known'}
                </span>
              </span>
              <RelativeTime at={one.lastSeenAt} className="shrink-0 text-xs text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusWords(words: string, busy: boolean, count: number): string {
  if (!words)
    return count > 0 ? 'With the same e-mail address or phone number' : 'Search for the other contact.';
  if (busy) return 'Searching …';
  return count > 0 ? 'Found' : 'Nobody fits.';
}
