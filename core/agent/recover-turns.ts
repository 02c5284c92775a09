import { recordEvent } from '@/core/conversations/record-event';
import type { AppContext } from '@/core/shared/context';

/** A turn without a sign of life for this long has lost its process. */
const DEAD_AFTER_SECONDS = 20;
const MAX_ATTEMPTS = 3;
const BATCH = 20;

interface DeadTurn {
  store_id: string;
  conversation_id: string;
  message_id: string;
  id: string;
  attempts: number;
}

/**
 * Finds turns whose process died and answers their messages. Claiming raises `attempts` and renews the heartbeat in
 * one statement, so two workers never take the same turn.
 * @returns how many turns were taken over
 */
export async function recoverTurns(ctx: AppContext): Promise<number> {
  const { rows } = await ctx.sql.query<DeadTurn>(
    `UPDATE turns SET attempts = attempts + 1, heartbeat_at = now(),
                      status = CASE WHEN attempts >= ${MAX_ATTEMPTS} THEN 'failed'::"TurnStatus" ELSE status END
      WHERE (store_id, id) IN (
        SELECT store_id, id FROM turns
         WHERE status = 'running' AND heartbeat_at < now() - make_interval(secs => ${DEAD_AFTER_SECONDS})
         ORDER BY heartbeat_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING store_id, conversation_id, message_id, id, attempts`,
  );
  for (const turn of rows) {
    const { store_id: storeId, conversation_id: conversationId, message_id: messageId } = turn;
    if (turn.attempts > MAX_ATTEMPTS) {
      const reason = `The answer failed ${MAX_ATTEMPTS} times.`;
      await recordEvent(ctx, storeId, conversationId, 'turn_failed', { reason });
      continue;
    }
    await recordEvent(ctx, storeId, conversationId, 'turn_recovered', {});
    await ctx.startTurn({ storeId, conversationId, messageId });
  }
  return rows.length;
}
