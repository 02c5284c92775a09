'use client';
import { useEffect } from 'react';
import { useLive } from '@/app/_components/live/live-provider';
import { countWords } from '../../conversations/_components/list/count-words';
import { useInboxCounts } from '../../conversations/_components/list/use-inbox-counts';

const BADGE = /^\([\d,.]+\+?\) /;

/** How many shoppers wait for a person: in the tab's title, and on the installed app's icon. */
export function TitleBadge() {
  const { storeId } = useLive();
  const waiting = useInboxCounts(storeId)?.waiting ?? 0;
  useEffect(() => {
    const badge = waiting === 0 ? '' : `(${countWords(waiting)}) `;
    const write = () => {
      const title = badge + document.title.replace(BADGE, '');
      if (document.title !== title) document.title = title;
    };
    write();
    // Each page writes a title of its own.
    const observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    const icon = waiting === 0 ? navigator.clearAppBadge?.() : navigator.setAppBadge?.(waiting);
    void icon?.catch(() => undefined);
    return () => {
      observer.disconnect();
      document.title = document.title.replace(BADGE, '');
    };
  }, [waiting]);
  return null;
}
