'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { SyncView } from '@/core/stores/sync/history/read-sync';

/** Events may be missed while the connection is down: what runs is asked for now and then as well. */
const POLL_MS = 4000;
const IDLE_POLL_MS = 30_000;

/** The store's sync, kept current by its progress events. */
export function useSync(storeId: string, initial: SyncView): SyncView {
  const queryClient = useQueryClient();
  const queryKey = ['sync', storeId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => fetchJson<SyncView>(`/api/admin/stores/${storeId}/sync`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.active ? POLL_MS : IDLE_POLL_MS),
  });
  useLiveEvent('sync:progress', (progress) => {
    const known = queryClient.getQueryData<SyncView>(queryKey)?.active;
    const goesOn = progress.status === 'running' || progress.status === 'queued';
    if (!goesOn || known?.runId !== progress.runId) {
      void queryClient.invalidateQueries({ queryKey });
      return;
    }
    queryClient.setQueryData<SyncView>(
      queryKey,
      (before) => before && { ...before, active: { ...known, ...progress } },
    );
  });
  return data;
}
