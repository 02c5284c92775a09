'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { InboxChoices } from '@/core/inbox/list/inbox-choices.queries';

const NONE: InboxChoices = { tags: [], people: [], assistants: [] };

/** Tags, people and assistants to choose from, and a way to read them again. */
export function useInboxChoices(): InboxChoices & { refetch: () => Promise<void> } {
  const { storeId } = useLive();
  const queryClient = useQueryClient();
  const queryKey = ['inbox-choices', storeId];
  const { data } = useQuery({
    queryKey,
    queryFn: () => fetchJson<InboxChoices>(`/api/admin/stores/${storeId}/conversations/choices`),
    staleTime: 60_000,
  });
  const refetch = () => queryClient.invalidateQueries({ queryKey });
  useLiveEvent('member:changed', () => void refetch());
  useLiveEvent('team:presence', ({ online }) =>
    queryClient.setQueryData<InboxChoices>(
      queryKey,
      (before) =>
        before && {
          ...before,
          people: before.people.map((person) => ({ ...person, online: online.includes(person.id) })),
        },
    ),
  );
  return { ...(data ?? NONE), refetch };
}
