import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import type { AppContext } from '@/core/shared/context';
import type { TurnOverrides } from './overrides/turn-overrides';
import { answerTurn } from './turn/answer-turn';
import { failTurn } from './turn/fail-turn';
import { keepTurnAlive } from './turn/keep-turn-alive';
import { loadTurn } from './turn/load-turn';
import { runningTurns } from './turn/running-turns';
import { TurnWork } from './turn/turn-work';
import { waitForEarlierTurns } from './turn/wait-for-earlier-turns';

/**
 * The agent's turn: answers one stored message, streaming to whoever watches the conversation, and stores the
 * answer. Waits for earlier turns of the conversation, in whatever process they run. Never throws for what happens inside
 * the turn; a failure is written to the conversation.
 * @param draft settings to answer with in place of the stored ones
 * @throws Error when there is a draft and the conversation is not one of the bench
 */
export async function runTurn(ctx: AppContext, turn: InboundTurn, draft?: TurnOverrides): Promise<void> {
  const startedAt = performance.now();
  const { inputs, recent, hasEarlier } = await loadTurn(ctx.sql, turn, draft);
  if (!inputs) return;
  const work = new TurnWork(ctx, turn, inputs, startedAt);
  work.recent = recent;
  runningTurns.start(inputs.turnId, work.abort, () => work.draft.text);
  const stopHeartbeat = keepTurnAlive(work);
  try {
    if (!hasEarlier || (await isStillOurs(work, draft))) await answerTurn(work);
  } catch (error) {
    await failTurn(work, error);
  } finally {
    stopHeartbeat();
    runningTurns.end(inputs.turnId);
  }
}

/**
 * Waits for the earlier turns and reads anew: their answers belong to the history, and may have called the team in.
 * @returns false when the turn was ended or taken over meanwhile
 */
async function isStillOurs(work: TurnWork, draft?: TurnOverrides): Promise<boolean> {
  await waitForEarlierTurns(work);
  const { inputs, recent } = await loadTurn(work.ctx.sql, work.turn, draft);
  if (inputs?.attempt !== work.inputs.attempt) return false;
  work.inputs = inputs;
  work.recent = recent;
  return true;
}
