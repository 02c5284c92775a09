'use client';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { InboxFilter } from '@/core/inbox/list/inbox-filter';
import type { InboxItem, InboxPage } from '@/core/inbox/list/list-inbox.queries';
import { toApiQuery } from '../address/inbox-address';
import { useInbox } from '../inbox-context';
import { flatten, mergeRows } from './merge-rows';

type Pages = InfiniteData<InboxPage, string | undefined>;

/** Changes that come within this time are asked for together. */
const GATHER_MS = 120;
/** Of so many changes at once the whole list is fetched again. */
const TOO_MANY = 100;

/** A list of the inbox, page by page; rows that change are fetched alone and put where they belong now. */
export function useInboxList(filter: InboxFilter) {
  const { storeId } = useInbox();
  const queryClient = useQueryClient();
  const queryKey = ['inbox', storeId, filter];
  const path = `/api/admin/stores/${storeId}/conversations`;
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchJson<InboxPage>(`${path}?${toApiQuery(filter, { cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.cursor ?? undefined,
    // Live events keep it current; fetching all pages again would only cost time.
    refetchOnWindowFocus: false,
  });

  async function update(changed: string[]) {
    if (changed.length > TOO_MANY) return queryClient.invalidateQueries({ queryKey });
    try {
      const query = toApiQuery(filter, { ids: changed.join(',') });
      const { items } = await fetchJson<InboxPage>(`${path}?${query}`);
      queryClient.setQueryData<Pages>(
        queryKey,
        (before) => before && { ...before, pages: mergeRows(before.pages, filter.view, changed, items) },
      );
    } catch {
      await queryClient.invalidateQueries({ queryKey });
    }
  }

  useChangedConversations(update);
  useLiveEvent('conversations:removed', ({ conversationIds }) =>
    queryClient.setQueriesData<Pages>(
      { queryKey: ['inbox', storeId] },
      (before) => before && { ...before, pages: mergeRows(before.pages, filter.view, conversationIds, []) },
    ),
  );
  const pages = list.data?.pages;
  const items = useMemo(() => flatten(pages ?? []), [pages]);
  return { ...list, items };
}

/** Calls `onChange` with the ids of conversations that have changed, a few at once. */
function useChangedConversations(onChange: (ids: string[]) => void): void {
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handle = useRef(onChange);
  handle.current = onChange;
  useLiveEvent('conversation:updated', ({ conversationId }) => {
    changed.current.add(conversationId);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const ids = [...changed.current];
      changed.current.clear();
      handle.current(ids);
    }, GATHER_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Changes a row in all lists that are loaded, before the server tells. */
export function useChangeRow() {
  const { storeId } = useInbox();
  const queryClient = useQueryClient();
  return (id: string, change: Partial<InboxItem>) =>
    queryClient.setQueriesData<Pages>({ queryKey: ['inbox', storeId] }, (before) => {
      if (!before?.pages.some(({ items }) => items.some((item) => item.id === id))) return before;
      const pages = before.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
      }));
      return { ...before, pages };
    });
}
