import { setTimeout as sleep } from 'node:timers/promises';
import { conversationTopic } from '@/core/contracts/live-events';
import { recordEvent } from '@/core/conversations/record-event.queries';
import type { AppContext } from '@/core/shared/context';
import { findRunningTurns, isRunning, markTurnCancelled } from './turn/rows/turn-rows.queries';
import { runningTurns } from './turn/running-turns';

/** So long another process may take to stop, and to store what it had said and done until then. */
const PATIENCE_MS = 600;
const LOOK_MS = 60;

/** Stops the answer that is being written in a conversation, wherever it runs. Nothing to stop is no error. */
export async function cancelTurn(
  ctx: Pick<AppContext, 'sql' | 'db' | 'events'>,
  of: { storeId: string; conversationId: string },
): Promise<void> {
  const running = await findRunningTurns(ctx.sql, of.storeId, of.conversationId);
  const elsewhere = running.filter(({ turnId }) => !runningTurns.cancel(turnId));
  await Promise.all(elsewhere.map((turn) => cancelElsewhere(ctx, of, turn)));
}

/**
 * Asks the process where the turn runs to end it, which keeps what the shopper has read of it. A process that does not
 * do so, or is dead, finds the turn ended.
 */
async function cancelElsewhere(
  ctx: Pick<AppContext, 'sql' | 'db' | 'events'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
  { turnId, hasBeat }: { turnId: string; hasBeat: boolean },
): Promise<void> {
  const topic = conversationTopic(conversationId);
  if (hasBeat) {
    ctx.events.publish({ topic, name: 'turn:cancel', data: { conversationId, turnId } });
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
      await sleep(LOOK_MS);
      if (!(await isRunning(ctx.sql, storeId, turnId))) return;
    }
  }
  if (!(await markTurnCancelled(ctx.sql, storeId, turnId))) return;
  await recordEvent(ctx, storeId, conversationId, 'answer_cancelled', {});
  ctx.events.publish({ topic, name: 'turn:ended', data: { conversationId, turnId, status: 'cancelled' } });
}
