import type { GapSearchView } from '@/core/contracts/gap-search';
import type { AppContext } from '@/core/shared/context';
import { announceSearch } from './announce-search';
import { findStoresDue, queueGapSearch } from './gap-search.queries';

const HOUR_MS = 3_600_000;
/** A search that was begun so long ago and has not ended was lost. */
const LOST_AFTER_MS = HOUR_MS;
/** At night, by the store's own clock; the check comes more often than that and asks what is left to do. */
const NIGHT = { fromHour: 2, toHour: 5 };
const NIGHTLY_MS = 20 * HOUR_MS;

/** Has the worker look for gaps. One that waits or runs is joined. Needs `knowledge.manage`. */
export async function requestGapSearch(
  ctx: Pick<AppContext, 'sql' | 'now' | 'queue' | 'events'>,
  storeId: string,
): Promise<GapSearchView> {
  const search = await queueGapSearch(ctx, storeId, new Date(ctx.now().getTime() - LOST_AFTER_MS));
  if (search.status === 'queued') {
    await ctx.queue.enqueue('gaps-find', { storeId }, { dedupeKey: `gaps-find/${storeId}` });
    announceSearch(ctx, storeId, search);
  }
  return search;
}

/** Called by the clock: begins the nightly searches. */
export async function startDueGapSearches(
  ctx: Pick<AppContext, 'sql' | 'now' | 'queue' | 'events'>,
): Promise<void> {
  const before = new Date(ctx.now().getTime() - NIGHTLY_MS);
  for (const storeId of await findStoresDue(ctx, { before, ...NIGHT })) await requestGapSearch(ctx, storeId);
}
