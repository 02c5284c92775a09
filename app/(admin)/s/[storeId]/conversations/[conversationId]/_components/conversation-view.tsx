'use client';
import { PanelRight } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';
import { contactName, STATUS_WORDS } from '@/app/_components/conversation-words';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { ConversationRequests } from '../../../_components/requests/conversation-requests';
import { BackToList } from './back-to-list';
import { ConversationFacts } from './conversation-facts';
import { HandOffCard } from './hand-off-card';
import { MakeTest } from './make-test';
import { StatusActions } from './status-actions';
import { Thread } from './thread';
import { useConversation } from './use-conversation';

/** One conversation as it happens: messages, running answer, log and facts. */
export function ConversationView({
  storeId,
  initial,
  mayEnd,
  mayInspect,
  mayTest,
}: {
  storeId: string;
  initial: ConversationDetail;
  /** The reader's role allows to give it back or resolve it. */
  mayEnd: boolean;
  /** The reader's role allows to see how answers were made. */
  mayInspect: boolean;
  /** The reader's role allows to make tests of conversations. */
  mayTest: boolean;
}) {
  const { detail, running, typing, refetch } = useConversation(storeId, initial);
  const [showFacts, setShowFacts] = useState(false);
  const { conversation, contact } = detail;
  const status = STATUS_WORDS[conversation.status];
  return (
    <div className="flex h-full">
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-3 sm:px-6">
          <div className="flex min-w-0 flex-auto items-center gap-3">
            <BackToList storeId={storeId} />
            <h1 className="min-w-0 truncate text-base">{contactName(contact, conversation.id)}</h1>
            <Badge tone={status.tone} dot={conversation.status === 'waiting'}>
              {status.words}
            </Badge>
            <div className="ml-auto flex">
              {mayTest && <MakeTest storeId={storeId} conversationId={conversation.id} />}
              <Button
                look="ghost"
                size="icon"
                aria-label="Facts about this conversation"
                aria-expanded={showFacts}
                onClick={() => setShowFacts(!showFacts)}
                className="xl:hidden"
              >
                <PanelRight />
              </Button>
            </div>
          </div>
          {mayEnd && (
            <StatusActions
              storeId={storeId}
              conversationId={conversation.id}
              status={conversation.status}
              onDone={refetch}
            />
          )}
        </header>
        {showFacts && (
          <div className="border-b bg-surface xl:hidden">
            <ConversationFacts detail={detail} />
          </div>
        )}
        {conversation.status === 'waiting' && <HandOffCard conversation={conversation} />}
        <ConversationRequests storeId={storeId} conversationId={conversation.id} mayDecide={mayEnd} />
        <Thread detail={detail} running={running} typing={typing} mayInspect={mayInspect} />
      </div>
      <aside
        aria-label="Facts"
        className={cn('hidden w-72 shrink-0 overflow-y-auto border-l bg-surface xl:block')}
      >
        <ConversationFacts detail={detail} />
      </aside>
    </div>
  );
}
