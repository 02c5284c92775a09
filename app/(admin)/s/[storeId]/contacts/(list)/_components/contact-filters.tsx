'use client';
import { FilterBar, FilterSelect } from '@/app/_components/lists/filter-bar';
import { type ContactQuery, contactHref } from './contact-query';

const SHOW: Record<ContactQuery['show'], string> = { '': 'Everybody', blocked: 'Blocked' };

export function ContactFilters({
  query: applied,
  tags,
}: {
  query: ContactQuery;
  tags: { id: string; name: string }[];
}) {
  const words: Record<string, string> = {
    '': 'Any tag',
    ...Object.fromEntries(tags.map(({ id, name }) => [id, name])),
  };
  return (
    <FilterBar
      label="Search contacts"
      placeholder="Search name, e-mail, phone"
      applied={applied}
      href={contactHref}
    >
      {(query, change) => (
        <>
          {tags.length > 0 && (
            <FilterSelect
              label="Tag"
              value={query.tag}
              words={words}
              onValue={(tag: string) => change({ tag })}
            />
          )}
          <FilterSelect label="Show" value={query.show} words={SHOW} onValue={(show) => change({ show })} />
        </>
      )}
    </FilterBar>
  );
}
