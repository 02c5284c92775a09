'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { InboxFilter } from '@/core/inbox/list/inbox-filter';
import { useInbox } from '../inbox-context';
import { type InboxAddress, readAddress, writeAddress } from './inbox-address';

/** The conversation of the browser's own address: keys may come faster than the page follows it. */
export function openNow(): string | null {
  const { pathname, search } = window.location;
  return readAddress(pathname, new URLSearchParams(search)).conversationId;
}

/** Kept with a step of the history: the one before it is the list. */
const cameFromList = () => Boolean((window.history.state as { fromList?: boolean } | null)?.fromList);

/**
 * What the inbox shows, and ways to show something else. It goes through the browser's history without asking the
 * server: lists and conversations fetch their own data.
 */
export function useInboxAddress() {
  const { storeId } = useInbox();
  const pathname = usePathname();
  const search = useSearchParams();
  const address = useMemo(() => readAddress(pathname, search), [pathname, search]);

  const push = (to: InboxAddress, fromList: boolean) =>
    window.history.pushState({ fromList }, '', writeAddress(storeId, to));
  const replace = (to: InboxAddress, fromList: boolean) =>
    window.history.replaceState({ fromList }, '', writeAddress(storeId, to));

  return {
    ...address,
    hrefOf: (conversationId: string | null) => writeAddress(storeId, { ...address, conversationId }),
    /** From the list it is a step forward; from another conversation it takes that one's place. */
    open(conversationId: string) {
      const shown = openNow();
      if (conversationId === shown) return;
      if (shown) replace({ ...address, conversationId }, cameFromList());
      else push({ ...address, conversationId }, true);
    },
    /** Back to the list, by the browser's own step back where that leads there. */
    close() {
      if (!address.conversationId) return;
      if (cameFromList()) window.history.back();
      else replace({ ...address, conversationId: null }, false);
    },
    narrow(changes: Partial<InboxFilter>) {
      // The step before shows the list as it was: from here on it is not the one to go back to.
      replace({ ...address, filter: { ...address.filter, ...changes } }, false);
    },
    /** Another list, whole. The open conversation stays. */
    show(view: InboxFilter['view']) {
      if (address.conversationId) replace({ ...address, filter: { view } }, false);
      else push({ ...address, filter: { view } }, false);
    },
  };
}
