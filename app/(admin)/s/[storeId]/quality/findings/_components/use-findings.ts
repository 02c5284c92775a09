'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { CheckState } from '@/core/quality/findings/check-state.queries';
import type { FindingsView } from '@/core/quality/findings/list-findings';

/** Events may be missed while the connection is down: a check that runs is asked for now and then as well. */
const POLL_MS = 2000;
/** A check that waits longer was lost: it may be asked for again. */
const LOST_MS = 10 * 60_000;

/** The store's findings, kept current. `initial` comes anew with every render of the server. */
export function useFindings(storeId: string, initial: FindingsView): FindingsView {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['findings', storeId],
    queryFn: () => fetchJson<FindingsView>(`/api/admin/stores/${storeId}/findings`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data && isChecking(state.data.check) ? POLL_MS : false),
  });
  useEffect(() => {
    queryClient.setQueryData(['findings', storeId], initial);
  }, [queryClient, storeId, initial]);
  const refetch = () => void queryClient.invalidateQueries({ queryKey: ['findings', storeId] });
  useLiveEvent('findings:changed', refetch);
  useLiveEvent('source:changed', refetch);
  return data;
}

export function isChecking({ status, requestedAt }: CheckState): boolean {
  if (status !== 'queued' && status !== 'running') return false;
  return requestedAt !== null && Date.now() - Date.parse(requestedAt) < LOST_MS;
}
