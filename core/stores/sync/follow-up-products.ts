import { ensureCatalogSource } from '@/core/knowledge/sources/ensure-catalog-source.queries';
import type { AppContext } from '@/core/shared/context';

/**
 * What follows when products were written or deleted: they are indexed as far as they differ, and who waits for one
 * that can be bought again is told.
 * @param restocked ids of such products
 */
export async function followUpProducts(
  ctx: AppContext,
  storeId: string,
  { changed, restocked }: { changed: boolean; restocked: readonly string[] },
): Promise<void> {
  if (changed) {
    await ensureCatalogSource(ctx, storeId);
    await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  }
}
