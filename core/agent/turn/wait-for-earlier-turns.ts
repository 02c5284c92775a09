import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveEvent } from '@/core/contracts/live-events';
import { hasEarlierTurn } from './rows/turn-rows.queries';
import type { TurnWork } from './turn-work';
import { waitUnlessAborted } from './wait-unless-aborted';

/** An end elsewhere is told by an event; one that is lost is noticed so long after it. */
const LOOK_MS = 500;
/** Longer than a worker takes to find and end what a dead process has left. */
const LONGEST_MS = 180_000;

/**
 * Lets the turns of one conversation run one after the other, in whatever processes they are: a shopper who writes again
 * before the answer is there gets two answers in order, and the second one knows the first. The order is that of the
 * messages, as the database numbered them.
 * @throws the reason of the abort when the turn is ended while it waits
 */
export async function waitForEarlierTurns(work: TurnWork): Promise<void> {
  const { ctx, turn } = work;
  const giveUpAt = performance.now() + LONGEST_MS;
  let wake = () => {};
  const stop = ctx.events.subscribe((event) => {
    if (endsTurnIn(event, turn.conversationId)) wake();
  });
  try {
    while (performance.now() < giveUpAt) {
      // Listening before looking leaves no gap.
      const ended = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!(await hasEarlierTurn(ctx.sql, turn))) return;
      await waitUnlessAborted(
        Promise.race([ended, sleep(LOOK_MS, undefined, { ref: false })]),
        work.abort.signal,
      );
    }
    ctx.log.warn({ turnId: work.inputs.turnId }, 'an earlier turn does not end; going on without it');
  } finally {
    stop();
  }
}

const endsTurnIn = (event: LiveEvent, conversationId: string): boolean =>
  event.name === 'turn:ended' && event.data.conversationId === conversationId;
