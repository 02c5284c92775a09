import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

type Ended = { state: 'ready' } | { state: 'failed'; error: string };

/** Writes where the indexing of a source stands, and tells the team's browsers. A deleted source is no error. */
export async function writeIndexState(
  ctx: AppContext,
  storeId: string,
  sourceIds: readonly string[],
  change: { state: 'indexing' } | Ended,
): Promise<void> {
  await ctx.db.knowledgeSource.updateMany({
    where: { storeId, id: { in: [...sourceIds] } },
    data: {
      indexState: change.state,
      indexError: change.state === 'failed' ? change.error : null,
      ...(change.state === 'ready' ? { indexedAt: ctx.now() } : {}),
    },
  });
  for (const sourceId of sourceIds) {
    ctx.events.publish({ topic: storeTopic(storeId), name: 'source:changed', data: { sourceId } });
  }
}

/** The sources that stand for the store's catalog. */
export async function findCatalogSourceIds(ctx: AppContext, storeId: string): Promise<string[]> {
  const sources = await ctx.db.knowledgeSource.findMany({
    where: { storeId, type: 'catalog' },
    select: { id: true },
  });
  return sources.map(({ id }) => id);
}
