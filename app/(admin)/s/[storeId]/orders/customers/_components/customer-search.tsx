'use client';
import { SearchBox } from '@/app/_components/lists/search-box';
import { useListQuery } from '@/app/_components/lists/use-list-query';

/** Searches while one types; what is searched for stands in the address. */
export function CustomerSearch({ q }: { q: string }) {
  const { query, busy, change } = useListQuery({ q }, searchHref);
  return (
    <SearchBox
      label="Search customers"
      placeholder="Search name, e-mail, phone"
      applied={query.q}
      busy={busy}
      onSearch={(words) => change({ q: words })}
      className="mx-5 my-4"
    />
  );
}

function searchHref(query: { q: string }, changes: { q?: string }): string {
  const { q } = { ...query, ...changes };
  return q ? `?${new URLSearchParams({ q })}` : '?';
}
