'use client';
import type { ReactNode } from 'react';
import { Select } from '../ui/field';
import { SearchBox } from './search-box';
import { useListQuery } from './use-list-query';

/**
 * What stands above a list: its search box, and its filters beside it.
 * @param applied the query as the address has it
 * @param href the address of a query with some of it changed
 * @param children the filters, given the query that was chosen last
 */
export function FilterBar<Query extends { q: string }>({
  label,
  placeholder,
  applied,
  href,
  children,
}: {
  label: string;
  placeholder: string;
  applied: Query;
  href: (query: Query, changes: Partial<Query>) => string;
  children: (query: Query, change: (changes: Partial<Query>) => void) => ReactNode;
}) {
  const { query, busy, change } = useListQuery(applied, href);
  return (
    <div className="flex flex-wrap gap-2 px-5 py-4">
      <SearchBox
        label={label}
        placeholder={placeholder}
        applied={query.q}
        busy={busy}
        onSearch={(q) => change({ q } as Partial<Query>)}
        className="min-w-52 flex-1"
      />
      {children(query, change)}
    </div>
  );
}

/** One filter; `words` are its choices in their order, the empty one first. */
export function FilterSelect<Value extends string>({
  label,
  value,
  words,
  onValue,
}: {
  label: string;
  value: Value;
  words: Record<Value, string>;
  onValue: (value: Value) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onValue(event.target.value as Value)}
      className="w-auto max-w-56 truncate max-sm:min-w-32 max-sm:max-w-full max-sm:flex-1 max-sm:basis-32"
    >
      {Object.entries<string>(words).map(([choice, text]) => (
        <option key={choice} value={choice}>
          {text}
        </option>
      ))}
    </Select>
  );
}
