import { TurnCancelled } from '../running-turns';
import { beatTurn } from '../turn-rows.queries';
import type { TurnWork } from './turn-work';

const HEARTBEAT_MS = 5_000;

/**
 * Shows the other processes that the turn is being worked on, and ends it here once it was ended elsewhere.
 * @returns a function that stops the heartbeat
 */
export function keepTurnAlive({ ctx, turn, inputs, abort }: TurnWork): () => void {
  const { turnId, attempt } = inputs;
  const timer = setInterval(() => {
    beatTurn(ctx.sql, turn.storeId, turnId, attempt)
      .then((alive) => {
        if (!alive) abort.abort(new TurnCancelled());
      })
      .catch((error: Error) => ctx.log.warn({ err: error.message }, 'turn heartbeat failed'));
  }, HEARTBEAT_MS);
  return () => clearInterval(timer);
}
