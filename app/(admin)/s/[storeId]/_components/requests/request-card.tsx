'use client';
import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { RelativeTime } from '@/app/_components/format/time';
import { Markdown } from '@/app/_components/markdown';
import { Badge } from '@/app/_components/ui/badge';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';
import { RequestDecision } from './request-decision';
import { REQUEST_STATUS } from './request-words';
import { UndoButton } from './undo-button';

/** One request: what the shopper agreed to, where it stands, and what the team can do about it. */
export function RequestCard({
  storeId,
  request,
  mayDecide,
  linkConversation,
  onChange,
}: {
  storeId: string;
  request: ActionView;
  mayDecide: boolean;
  /** Outside of the conversation it leads there. */
  linkConversation: boolean;
  onChange: () => void;
}) {
  const { words, tone } = REQUEST_STATUS[request.status];
  const waits = request.status === 'awaiting_team';
  return (
    <article aria-label={request.title ?? 'A change'} className="grid gap-3 px-5 py-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 font-medium">{request.title ?? 'A person who was erased'}</p>
        <Badge tone={tone} dot={waits} pulsing={waits}>
          {words}
        </Badge>
      </header>
      {request.details && waits && (
        <div className="rounded-md bg-sunken px-4 py-3 text-sm">
          <p className="mb-1 text-2xs text-muted">The shopper said yes to this</p>
          <Markdown text={request.details} citation={() => null} />
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <RelativeTime at={request.confirmedAt ?? request.createdAt} />
        {request.decidedBy && <span>by {request.decidedBy}</span>}
        {request.orderId && (
          <Link href={`/s/${storeId}/orders/${request.orderId}`} className="underline underline-offset-2">
            Order {request.orderNumber}
          </Link>
        )}
        {linkConversation && request.conversationId && (
          <Link
            href={`/s/${storeId}/conversations/${request.conversationId}`}
            className="inline-flex items-center gap-1 underline underline-offset-2"
          >
            <MessagesSquare className="size-3.5" aria-hidden />
            Conversation
          </Link>
        )}
        {request.undoable && mayDecide && (
          <UndoButton storeId={storeId} request={request} onDone={onChange} />
        )}
      </p>
      {request.reason && <p className="text-xs text-muted">{request.reason}</p>}
      {waits && mayDecide && <RequestDecision storeId={storeId} request={request} onDone={onChange} />}
    </article>
  );
}
