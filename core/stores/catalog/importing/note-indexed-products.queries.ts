import { storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { toImportProgress } from '../../importing/import-view';

/**
 * Called by the indexer after a batch, so that the import's second progress bar moves: the store's newest import
 * that waits for the index gets its share, and browsers are told.
 * @param count products that were indexed since the last call
 */
export async function noteIndexedProducts(ctx: AppContext, storeId: string, count: number): Promise<void> {
  const job = await ctx.db.importJob.findFirst({
    where: { storeId, indexedCount: { lt: ctx.db.importJob.fields.toIndexCount } },
    orderBy: { createdAt: 'desc' },
  });
  if (!job || count <= 0) return;
  const moved = await ctx.db.importJob.update({
    where: { storeId_id: { storeId, id: job.id } },
    data: { indexedCount: Math.min(job.toIndexCount, job.indexedCount + count) },
  });
  ctx.events.publish({ topic: storeTopic(storeId), name: 'import:progress', data: toImportProgress(moved) });
}
