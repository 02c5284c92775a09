'use client';
import { X } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { Button } from '@/app/_components/ui/button';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import { ContactCard } from '../../../../contacts/_components/contact-card';
import { ConversationFacts } from '../conversation-facts';

/** Who the shopper is, and what the conversation took; beside the messages where there is room, above them elsewhere. */
export function ContactPanel({
  storeId,
  detail,
  facts,
  onClose,
}: {
  storeId: string;
  detail: ConversationDetail;
  facts: ThreadFacts;
  onClose: () => void;
}) {
  return (
    <aside
      aria-label="About the shopper"
      className={cn(
        'w-76 shrink-0 overflow-y-auto border-l bg-surface',
        'max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-10 max-xl:w-[min(22rem,100%)] max-xl:animate-appear max-xl:shadow-soft',
      )}
    >
      <div className="flex items-center justify-between px-4 pt-3 xl:hidden">
        <span className="text-xs text-muted">About the shopper</span>
        <Button look="ghost" size="icon-sm" aria-label="Close" onClick={onClose}>
          <X />
        </Button>
      </div>
      <ContactCard storeId={storeId} contactId={facts.contact.id} conversationId={detail.conversation.id} />
      <ConversationFacts detail={detail} rating={facts.rating} />
    </aside>
  );
}
