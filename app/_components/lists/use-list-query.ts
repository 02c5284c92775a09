'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';

/**
 * A list's query that lives in the address bar. Changes show at once and add up, also while the page still loads.
 * @param query as the address has it
 * @param href the address of a query with some of it changed
 */
export function useListQuery<Query extends object>(
  query: Query,
  href: (query: Query, changes: Partial<Query>) => string,
): { query: Query; busy: boolean; change: (changes: Partial<Query>) => void } {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [wanted, setWanted] = useOptimistic(query);
  const change = (changes: Partial<Query>) =>
    start(() => {
      setWanted({ ...wanted, ...changes });
      router.replace(href(wanted, changes), { scroll: false });
    });
  return { query: wanted, busy, change };
}
