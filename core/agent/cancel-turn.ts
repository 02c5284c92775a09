import { conversationTopic } from '@/core/contracts/live-events';
import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { runningTurns } from './running-turns';
import { findRunningTurnIds, markTurnCancelled } from './turn-rows.queries';

/** Stops the answer that is being written in a conversation, wherever it runs. Nothing to stop is no error. */
export async function cancelTurn(
  ctx: AppContext,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<void> {
  for (const turnId of await findRunningTurnIds(ctx.sql, storeId, conversationId)) {
    if (runningTurns.cancel(turnId)) continue;
    // It runs in another process: that one sees the new status at its next heartbeat and stops.
    if (!(await markTurnCancelled(ctx.sql, storeId, turnId))) continue;
    await recordEvent(ctx, storeId, conversationId, 'answer_cancelled', {});
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'turn:ended',
      data: { conversationId, turnId, status: 'cancelled' },
    });
  }
}
