import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { ConversationStatus } from '@/prisma/generated/client';
import { nextStatus } from './conversation-status';
import { recordEvent } from './record-event';

/**
 * Puts the conversation into the team's hands. Asking again while it waits changes nothing.
 * @returns the status afterwards
 * @throws AppError `not_found`
 */
export async function handOff(
  ctx: AppContext,
  request: { storeId: string; conversationId: string; reason: string; summary: string },
): Promise<ConversationStatus> {
  const { storeId, conversationId, reason, summary } = request;
  const { from, to } = await inTransaction(ctx.sql, async (client) => {
    const { rows } = await client.query<{ status: ConversationStatus }>(
      'SELECT status FROM conversations WHERE store_id = $1 AND id = $2 FOR UPDATE',
      [storeId, conversationId],
    );
    if (!rows[0]) throw notFound('The conversation');
    const from = rows[0].status;
    const to = nextStatus(from, 'hand_off') ?? from;
    if (to !== from) {
      await client.query(
        `UPDATE conversations SET status = $3::"ConversationStatus", handoff_reason = $4
          WHERE store_id = $1 AND id = $2`,
        [storeId, conversationId, to, reason.slice(0, 500)],
      );
      await recordEvent({ sql: client }, storeId, conversationId, 'handed_off', { reason, summary });
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
