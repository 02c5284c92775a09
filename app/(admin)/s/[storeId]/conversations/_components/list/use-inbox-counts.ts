'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { InboxCounts } from '@/core/inbox/list/count-inbox.queries';

/** In a busy store many conversations change at once; the counts follow together. */
const GATHER_MS = 400;

/** Conversations per list, kept current. */
export function useInboxCounts(storeId: string): InboxCounts | undefined {
  const queryClient = useQueryClient();
  const queryKey = ['inbox-counts', storeId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => fetchJson<InboxCounts>(`/api/admin/stores/${storeId}/conversations/counts`),
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const readAgain = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey });
    }, GATHER_MS);
  };
  useLiveEvent('conversation:updated', readAgain);
  useLiveEvent('conversations:removed', readAgain);
  useEffect(() => () => clearTimeout(timer.current), []);
  return data;
}
