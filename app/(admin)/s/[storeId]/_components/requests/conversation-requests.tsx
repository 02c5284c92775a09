'use client';
import { RequestCard } from './request-card';
import { useRequests } from './use-requests';

/** Requests of a conversation that wait for the team, above its messages. */
export function ConversationRequests({
  storeId,
  conversationId,
  mayDecide,
}: {
  storeId: string;
  conversationId: string;
  mayDecide: boolean;
}) {
  const { requests, refetch } = useRequests(storeId, conversationId);
  const waiting = requests.filter(({ status }) => status === 'awaiting_team');
  if (waiting.length === 0) return null;
  return (
    <section aria-label="Waiting for your decision" className="divide-y border-b bg-surface">
      {waiting.map((request) => (
        <RequestCard
          key={request.id}
          storeId={storeId}
          request={request}
          mayDecide={mayDecide}
          linkConversation={false}
          onChange={refetch}
        />
      ))}
    </section>
  );
}
