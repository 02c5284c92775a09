'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson, RouteError } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { ContactView } from '@/core/contracts/contact-view';

/** A contact, kept current while it is on screen. @param initial as the page was made with */
export function useContact(storeId: string, contactId: string, initial?: ContactView) {
  const client = useQueryClient();
  const key = ['contact', storeId, contactId];
  useLiveEvent('contact:changed', (event) => {
    if (event.contactId === contactId) void client.invalidateQueries({ queryKey: key });
  });
  return useQuery({
    queryKey: key,
    queryFn: () => fetchJson<ContactView>(`/api/admin/stores/${storeId}/contacts/${contactId}`),
    retry: (count, error) => !(error instanceof RouteError && error.status === 404) && count < 3,
    ...(initial && { initialData: initial }),
  });
}
