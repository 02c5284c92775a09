import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { APOLOGY, closeTurn } from './turn/close-turn';
import { claimDeadTurns, type DeadTurn } from './turn/rows/turn-rows.queries';

/** A turn without a sign of life for this long has lost its process. */
const DEAD_AFTER_SECONDS = 20;
const MAX_ATTEMPTS = 3;
/** Claimed together and answered at once: a claimed turn that waited would look dead again. */
const AT_ONCE = 4;

/**
 * Finds turns whose process died and answers their messages. Two workers never take the same turn.
 * @returns how many turns were taken over
 */
export async function recoverTurns(ctx: AppContext): Promise<number> {
  for (let recovered = 0; ; ) {
    const dead = await claimDeadTurns(ctx.sql, { deadAfterSeconds: DEAD_AFTER_SECONDS, limit: AT_ONCE });
    if (dead.length === 0) return recovered;
    recovered += dead.length;
    await Promise.all(
      dead.map((turn) =>
        takeOver(ctx, turn).catch((error) =>
          ctx.log.error({ err: error, turnId: turn.turnId }, 'turn not recovered'),
        ),
      ),
    );
  }
}

async function takeOver(ctx: AppContext, { turnId, attempt, isBench, ...turn }: DeadTurn): Promise<void> {
  const { storeId, conversationId } = turn;
  // Nobody knows any more with which settings the bench had wanted its answer.
  if (attempt <= MAX_ATTEMPTS && !isBench) {
    // At once, so that the turns of one conversation take their places in order.
    const noted = recordEvent(ctx, storeId, conversationId, 'turn_recovered', {});
    await Promise.all([ctx.startTurn(turn), noted]);
    return;
  }
  const gaveUp = await closeTurn(ctx, {
    storeId,
    conversationId,
    turnId,
    attempt,
    status: 'failed',
    provider: 'builtin',
    model: null,
    fellBackFrom: null,
    inputTokens: 0,
    cachedTokens: 0,
    outputTokens: 0,
    costMicros: null,
    usage: [],
    latencyMs: null,
    firstTokenMs: null,
    toolRuns: [],
    trace: null,
    message: { role: 'agent', text: APOLOGY, confidence: 0, outcome: 'unsure' },
  });
  const reason = isBench ? 'The test was cut short.' : `The answer failed ${MAX_ATTEMPTS} times.`;
  if (gaveUp) await recordEvent(ctx, storeId, conversationId, 'turn_failed', { reason });
}
