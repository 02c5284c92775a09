import type { LiveEvent } from '@/core/contracts/live-events';
import { beatTurn, HEARTBEAT_SECONDS } from './rows/turn-rows.queries';
import { TurnCancelled } from './running-turns';
import type { TurnWork } from './turn-work';

/**
 * Shows the other processes that the turn is being worked on, and ends it here once another process asks for it or has
 * ended it: at once by the event, at the next sign of life should the event be lost.
 * @returns a function that stops both
 */
export function keepTurnAlive({ ctx, turn, inputs, abort }: TurnWork): () => void {
  const { turnId, attempt } = inputs;
  const timer = setInterval(() => {
    beatTurn(ctx.sql, turn.storeId, turnId, attempt)
      .then((alive) => {
        if (!alive) abort.abort(new TurnCancelled());
      })
      .catch((error: Error) => ctx.log.warn({ err: error.message }, 'turn heartbeat failed'));
  }, HEARTBEAT_SECONDS * 1000);
  const unsubscribe = ctx.events.subscribe((event) => {
    if (endsTurn(event, turnId)) abort.abort(new TurnCancelled());
  });
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

const endsTurn = ({ name, data }: LiveEvent, turnId: string): boolean =>
  (name === 'turn:cancel' || (name === 'turn:ended' && data.status === 'cancelled')) &&
  data.turnId === turnId;
