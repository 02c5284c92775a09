'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';

const POLL_MS = 30_000;

/**
 * What the agent was asked to change, kept current by its events.
 * @param conversationId only of this conversation
 */
export function useRequests(
  storeId: string,
  conversationId: string | null,
  initial?: ActionView[],
): { requests: ActionView[]; refetch: () => void } {
  const queryClient = useQueryClient();
  const queryKey = ['requests', storeId, conversationId];
  const search = conversationId ? `?conversation=${conversationId}` : '';
  const { data } = useQuery({
    queryKey,
    queryFn: () => fetchJson<ActionView[]>(`/api/admin/stores/${storeId}/actions${search}`),
    ...(initial ? { initialData: initial } : {}),
    refetchInterval: POLL_MS,
  });
  const refetch = () => void queryClient.invalidateQueries({ queryKey });
  useLiveEvent('action:changed', (event) => {
    if (!conversationId || event.conversationId === conversationId) refetch();
  });
  return { requests: data ?? [], refetch };
}
