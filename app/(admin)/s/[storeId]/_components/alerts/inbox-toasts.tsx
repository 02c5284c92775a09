'use client';
import { usePathname, useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { NoticeKindView } from '@/core/contracts/live-events';
import { isSoundOn, playSound } from './alert-sound';

const WORDS: Record<NoticeKindView, string> = {
  handed_off: 'A shopper waits for a person',
  mentioned: 'You are mentioned in a note',
  assigned: 'A conversation was given to you',
  contact_wrote: 'A shopper wrote to you',
  reply_due_soon: 'A reply is due soon',
  reply_overdue: 'A reply is late',
};

/** Tells what concerns the reader, wherever in the admin they are; not what is on their screen. */
export function InboxToasts({ userId }: { userId: string }) {
  const { storeId } = useLive();
  const router = useRouter();
  const pathname = usePathname();

  useLiveEvent('inbox:notice', ({ conversationId, kind, userIds }) => {
    if (!userIds.includes(userId)) return;
    const path = `/s/${storeId}/conversations/${conversationId}`;
    if (pathname === path && !document.hidden) return;
    if (isSoundOn()) playSound();
    toast(WORDS[kind], {
      // A newer one about the same conversation takes the older one's place.
      id: `notice-${conversationId}`,
      action: { label: 'Open', onClick: () => router.push(`${path}?reply=1`) },
    });
  });
  return null;
}
