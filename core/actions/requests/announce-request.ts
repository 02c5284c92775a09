import { type ActionStatusView, conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { appendMessage } from '@/core/conversations/append-message.queries';
import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { titleOf } from '../words/speak-action';
import type { ActionRequest } from './action-request';

/** Tells the team how far a request has come: in the conversation's log, and live. */
export async function announceRequest(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  request: ActionRequest,
  status: ActionStatusView,
  reason: string | null = null,
): Promise<void> {
  const { storeId, id, conversationId, details } = request;
  if (conversationId) {
    const title = titleOf(details, 'en');
    const data = { action: details.wish.action, title, status, reason };
    await recordEvent(ctx, storeId, conversationId, 'order_action', data);
  }
  const topic = storeTopic(storeId);
  ctx.events.publish({ topic, name: 'action:changed', data: { requestId: id, conversationId, status } });
  if (conversationId) ctx.events.publish({ topic, name: 'conversation:updated', data: { conversationId } });
}

/** Writes the result into the conversation, whenever it comes. */
export async function tellShopper(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  { storeId, conversationId }: Pick<ActionRequest, 'storeId' | 'conversationId'>,
  text: string,
): Promise<void> {
  if (!conversationId) return;
  const message = await inTransaction(ctx.sql, (client) =>
    appendMessage(client, storeId, conversationId, {
      role: 'agent',
      text,
      outcome: 'answered',
      confidence: 1,
    }),
  );
  const data = { conversationId, message };
  ctx.events.publish({ topic: conversationTopic(conversationId), name: 'message', data });
  ctx.events.publish({
    topic: storeTopic(storeId),
    name: 'conversation:updated',
    data: { conversationId },
  });
}
