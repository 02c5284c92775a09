import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { type FinishedTurn, finishTurn } from './rows/finish-turn.queries';

/** Said when even the built-in answerer failed. */
export const APOLOGY =
  'Something went wrong on our side, so I could not answer. Please ask again in a moment.';

/**
 * Ends a turn, stores its answer and tells everybody who watches.
 * @returns false when somebody else had ended the turn, or taken it over
 */
export async function closeTurn(ctx: AppContext, turn: FinishedTurn): Promise<boolean> {
  const { storeId, conversationId, turnId, status } = turn;
  const { ended, message } = await finishTurn(ctx.sql, turn);
  if (!ended) return false;
  const topic = conversationTopic(conversationId);
  if (message) ctx.events.publish({ topic, name: 'message', data: { conversationId, message } });
  ctx.events.publish({ topic, name: 'turn:ended', data: { conversationId, turnId, status } });
  ctx.events.publish({
    topic: storeTopic(storeId),
    name: 'conversation:updated',
    data: { conversationId },
  });
  return true;
}
