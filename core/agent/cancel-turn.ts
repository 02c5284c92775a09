import { conversationTopic } from '@/core/contracts/live-events';
import { recordEvent } from '@/core/conversations/record-event';
import type { AppContext } from '@/core/shared/context';
import { runningTurns } from './running-turns';

/** Stops the answer that is being written in a conversation, wherever it runs. Nothing to stop is no error. */
export async function cancelTurn(
  ctx: AppContext,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<void> {
  const { rows } = await ctx.sql.query<{ id: string }>(
    `SELECT id FROM turns WHERE store_id = $1 AND conversation_id = $2 AND status = 'running'`,
    [storeId, conversationId],
  );
  for (const { id: turnId } of rows) {
    if (runningTurns.cancel(turnId)) continue;
    // It runs in another process: that one sees the new status at its next heartbeat and stops.
    const ended = await ctx.sql.query(
      `UPDATE turns SET status = 'cancelled', finished_at = now()
        WHERE store_id = $1 AND id = $2 AND status = 'running' RETURNING id`,
      [storeId, turnId],
    );
    if (ended.rows.length === 0) continue;
    await recordEvent(ctx, storeId, conversationId, 'answer_cancelled', {});
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'turn:ended',
      data: { conversationId, turnId, status: 'cancelled' },
    });
  }
}
