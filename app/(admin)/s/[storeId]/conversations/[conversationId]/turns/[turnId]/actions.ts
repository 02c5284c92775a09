'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { replayTurn } from '@/core/agent/replay/replay-turn';
import type { TurnTraceView } from '@/core/agent/trace/get-turn-trace.queries';

/** Asks the same again, on the bench; core checks who may. */
export async function replayAnswer(
  storeId: string,
  conversationId: string,
  turnId: string,
): Promise<ActionResult<TurnTraceView>> {
  return runUserAction((ctx, { id: userId }) => replayTurn(ctx, { userId, storeId, conversationId, turnId }));
}
