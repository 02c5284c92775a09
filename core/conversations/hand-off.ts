import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import type { ConversationStatus } from '@/prisma/generated/client';
import { nextStatus } from './conversation-status';
import { lockConversation, writeStatus } from './inbound-rows.queries';
import { recordEvent } from './record-event.queries';

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
    const from = await lockConversation(client, storeId, conversationId);
    if (!from) throw notFound('The conversation');
    const to = nextStatus(from, 'hand_off') ?? from;
    if (to !== from) {
      await writeStatus(client, storeId, conversationId, to, {
        reason: toStorableText(reason.slice(0, 500)),
        summary: toStorableText(summary.slice(0, 4_000)),
      });
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
