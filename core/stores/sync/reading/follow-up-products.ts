import { ensureCatalogSource } from '@/core/knowledge/sources/ensure-catalog-source.queries';
import type { AppContext } from '@/core/shared/context';
import { enqueueBackInStockNotices } from '../../back-in-stock/enqueue-notices';

/**
 * What follows when products were written or deleted: they are indexed as far as they differ, and who waits for one
 * that can be bought again is told. To be called again after an interruption: both go by what is stored.
 */
export async function followUpProducts(ctx: AppContext, storeId: string): Promise<void> {
  await ensureCatalogSource(ctx, storeId);
  await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  await enqueueBackInStockNotices(ctx, storeId);
}
