'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { CopilotState } from '@/core/contracts/copilot';

/** What the copilot proposes for a conversation, kept current by its events. */
export function useCopilotState(path: string, conversationId: string) {
  const queryClient = useQueryClient();
  const queryKey = ['copilot', path];
  const { data, error } = useQuery({ queryKey, queryFn: () => fetchJson<CopilotState>(path) });
  const refetch = () => void queryClient.invalidateQueries({ queryKey });
  useLiveEvent('conversation:updated', (event) => {
    if (event.conversationId === conversationId) refetch();
  });
  useLiveEvent('action:changed', (event) => {
    if (event.conversationId === conversationId) refetch();
  });
  return { state: data ?? null, fault: data ? null : (error?.message ?? null), refetch };
}
