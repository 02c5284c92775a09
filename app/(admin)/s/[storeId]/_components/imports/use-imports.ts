'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { Page } from '@/core/contracts/page';
import type { ImportView } from '@/core/stores/importing/import-view';
import { isIndexing, isUnderWay } from './import-words';

/** Events may be missed while the connection is down: what runs is asked for now and then as well. */
const POLL_MS = 4000;
const pollWhile = (runs: boolean | undefined) => (runs ? POLL_MS : false);

/** An import, kept current by its progress events. */
export function useImport(storeId: string, initial: ImportView): ImportView {
  const queryClient = useQueryClient();
  const queryKey = ['import', storeId, initial.importId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => fetchJson<ImportView>(`/api/admin/stores/${storeId}/imports/${initial.importId}`),
    initialData: initial,
    refetchInterval: ({ state }) =>
      pollWhile(state.data && (isUnderWay(state.data) || isIndexing(state.data))),
  });
  useLiveEvent('import:progress', (progress) => {
    if (progress.importId !== initial.importId) return;
    queryClient.setQueryData<ImportView>(queryKey, (before) => before && { ...before, ...progress });
  });
  return data;
}

/** The newest imports, kept current likewise. */
export function useImports(storeId: string, kind: ImportView['kind'], initial: ImportView[]): ImportView[] {
  const queryClient = useQueryClient();
  const queryKey = ['imports', storeId, kind];
  const { data } = useQuery({
    queryKey,
    queryFn: async () =>
      (await fetchJson<Page<ImportView>>(`/api/admin/stores/${storeId}/imports?kind=${kind}`)).items,
    initialData: initial,
    refetchInterval: ({ state }) => pollWhile(state.data?.some((job) => isUnderWay(job) || isIndexing(job))),
  });
  useLiveEvent('import:progress', (progress) => {
    queryClient.setQueryData<ImportView[]>(queryKey, (before) =>
      before?.map((job) => (job.importId === progress.importId ? { ...job, ...progress } : job)),
    );
  });
  return data;
}
