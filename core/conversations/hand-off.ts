import { announceNotices, planNotices } from '@/core/inbox/notifications/plan-notices';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { toStorableText } from '@/core/shared/storable-text';
import type { ConversationStatus } from '@/prisma/generated/client';
import { announceState, applyAction } from './apply-action';
import { lockConversation, writeHandOff } from './conversation-state.queries';
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
  const { before, applied, planned } = await inTransaction(ctx.sql, async (client) => {
    const locked = await lockConversation(client, storeId, conversationId);
    if (!locked) throw notFound('The conversation');
    const before = locked.state.status;
    if (before === 'waiting') return { before, applied: null, planned: null };
    const action = { storeId, conversationId, action: 'hand_off', now: ctx.now(), by: null } as const;
    const applied = await applyAction(client, action, locked);
    if (applied) {
      await writeHandOff(client, storeId, conversationId, {
        reason: toStorableText(reason.slice(0, 500)),
        summary: toStorableText(summary.slice(0, 4_000)),
      });
      await recordEvent({ sql: client }, storeId, conversationId, 'handed_off', { reason, summary });
    }
    const occasion = { storeId, conversationId, kind: 'handed_off' } as const;
    return { before, applied, planned: applied && (await planNotices(client, occasion, action.now)) };
  });
  if (applied) {
    await announceState(ctx, request, applied);
    // Without it somebody is found within a minute, by the clock.
    await ctx.queue
      .enqueue('inbox-assign', { storeId })
      .catch((error) => ctx.log.warn({ err: error }, 'assignment not queued'));
    if (planned) await announceNotices(ctx, planned);
  }
  return applied?.after.status ?? before;
}
