'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import { isBeingRead } from './source-words';

/** Events may be missed while the connection is down: what is being read is asked for now and then as well. */
const POLL_MS = 4000;

/** The store's sources, kept current by live events. `initial` comes anew with every render of the server. */
export function useSources(storeId: string, initial: SourceView[]): SourceView[] {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['sources', storeId],
    queryFn: () => fetchJson<SourceView[]>(`/api/admin/stores/${storeId}/sources`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.some(isBeingRead) ? POLL_MS : false),
  });
  useEffect(() => {
    queryClient.setQueryData(['sources', storeId], initial);
  }, [queryClient, storeId, initial]);
  useLiveEvent(
    'source:changed',
    () => void queryClient.invalidateQueries({ queryKey: ['sources', storeId] }),
  );
  return data;
}

/** One source likewise. */
export function useSource(storeId: string, initial: SourceDetail): SourceDetail {
  const queryClient = useQueryClient();
  const { id } = initial;
  const { data } = useQuery({
    queryKey: ['source', storeId, id],
    queryFn: () => fetchJson<SourceDetail>(`/api/admin/stores/${storeId}/sources/${id}`),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data && isBeingRead(state.data) ? POLL_MS : false),
  });
  useEffect(() => {
    queryClient.setQueryData(['source', storeId, id], initial);
  }, [queryClient, storeId, id, initial]);
  useLiveEvent('source:changed', ({ sourceId }) => {
    if (sourceId !== id) return;
    void queryClient.invalidateQueries({ queryKey: ['source', storeId, id] });
    void queryClient.invalidateQueries({ queryKey: ['documents', storeId, id] });
  });
  return data;
}
