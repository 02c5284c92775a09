import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '@/core/shared/context';
import { writeLastEvents } from './webhook-subscriptions.queries';

/** During a storm, one job works off what arrives within this time. */
const ANNOUNCE_MS = 250;

interface Announcement {
  due: boolean;
  topics: Set<string>;
}

/**
 * Tells the worker that a store has events: at once for the first, then at most once per 250 ms. What is lost when the
 * process ends is found by the worker's own look-round.
 */
export function createEventAnnouncer(
  ctx: Pick<AppContext, 'queue' | 'sql' | 'now' | 'log'>,
): (storeId: string, topics: Iterable<string>) => void {
  const stores = new Map<string, Announcement>();

  async function announce(storeId: string, state: Announcement): Promise<void> {
    while (state.due) {
      const topics = [...state.topics];
      state.due = false;
      state.topics.clear();
      try {
        await ctx.queue.enqueue('webhooks-work', { storeId }, { dedupeKey: `webhooks-work:${storeId}` });
        await writeLastEvents(ctx, storeId, topics);
      } catch (error) {
        ctx.log.warn({ err: error, storeId }, 'webhook events wait for the next look-round');
      }
      await sleep(ANNOUNCE_MS, undefined, { ref: false });
    }
    stores.delete(storeId);
  }

  return (storeId, topics) => {
    const known = stores.get(storeId);
    const state = known ?? { due: true, topics: new Set() };
    state.due = true;
    for (const topic of topics) state.topics.add(topic);
    if (known) return;
    stores.set(storeId, state);
    void announce(storeId, state);
  };
}
