import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { claimDeadTurns } from './turn-rows.queries';

/** A turn without a sign of life for this long has lost its process. */
const DEAD_AFTER_SECONDS = 20;
const MAX_ATTEMPTS = 3;
const BATCH = 20;

/**
 * Finds turns whose process died and answers their messages. Two workers never take the same turn.
 * @returns how many turns were taken over
 */
export async function recoverTurns(ctx: AppContext): Promise<number> {
  const dead = await claimDeadTurns(ctx.sql, {
    deadAfterSeconds: DEAD_AFTER_SECONDS,
    maxAttempts: MAX_ATTEMPTS,
    limit: BATCH,
  });
  for (const { attempts, ...turn } of dead) {
    const { storeId, conversationId } = turn;
    if (attempts > MAX_ATTEMPTS) {
      const reason = `The answer failed ${MAX_ATTEMPTS} times.`;
      await recordEvent(ctx, storeId, conversationId, 'turn_failed', { reason });
      continue;
    }
    await recordEvent(ctx, storeId, conversationId, 'turn_recovered', {});
    await ctx.startTurn(turn);
  }
  return dead.length;
}
