import { z } from 'zod';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { ConversationStatus } from '@/prisma/generated/client';
import { nextStatus } from './conversation-status';
import { lockConversation, writeStatus } from './inbound-rows.queries';
import { recordEvent } from './record-event.queries';

const statusActionSchema = z.enum(['give_back', 'resolve']);
/** What a teammate can do to end the wait of a conversation. */
export type StatusAction = z.infer<typeof statusActionSchema>;

/**
 * Gives the conversation back to the assistant, or resolves it. Resolving what is resolved changes nothing.
 * @returns the status afterwards
 * @throws AppError `not_found`; `conflict` when the status does not allow the action (see conversation-status.ts)
 * @throws ZodError for an unknown action
 */
export async function changeStatus(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  request: { storeId: string; conversationId: string; action: StatusAction },
): Promise<ConversationStatus> {
  const { storeId } = request;
  const action = statusActionSchema.parse(request.action);
  const conversationId = requireUuid(request.conversationId, 'The conversation');
  const { from, to } = await inTransaction(ctx.sql, async (client) => {
    const from = await lockConversation(client, storeId, conversationId);
    if (!from) throw notFound('The conversation');
    const to = nextStatus(from, action);
    if (!to) throw new AppError('conflict', REFUSALS[action]);
    if (to !== from) {
      await writeStatus(client, storeId, conversationId, to);
      await recordEvent({ sql: client }, storeId, conversationId, 'status_changed', { from, to });
    }
    return { from, to };
  });
  if (from !== to) {
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'conversation:status',
      data: { conversationId, status: to },
    });
    ctx.events.publish({
      topic: storeTopic(storeId),
      name: 'conversation:updated',
      data: { conversationId },
    });
  }
  return to;
}

const REFUSALS: Record<StatusAction, string> = {
  give_back: 'Nobody of the team has this conversation any more, so there is nothing to give back.',
  resolve: 'This conversation cannot be resolved as it is now.',
};
