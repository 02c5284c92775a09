import type { AppContext } from '@/core/shared/context';

/** Queues the fetching of a source's pages or file; indexing follows by itself. */
export async function requestFetch(
  ctx: Pick<AppContext, 'queue'>,
  storeId: string,
  sourceId: string,
): Promise<void> {
  await ctx.queue.enqueue(
    'knowledge-fetch',
    { storeId, sourceId },
    { dedupeKey: `knowledge-fetch:${sourceId}` },
  );
}

/** Queues the indexing of what has changed in a source's documents. */
export async function requestIndex(
  ctx: Pick<AppContext, 'queue'>,
  storeId: string,
  sourceId: string,
): Promise<void> {
  await ctx.queue.enqueue(
    'knowledge-index',
    { storeId, sourceId },
    { dedupeKey: `knowledge-index:${sourceId}` },
  );
}
