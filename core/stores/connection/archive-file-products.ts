import type { AppContext } from '@/core/shared/context';
import { archiveFileRows } from './file-products.queries';

/**
 * Takes the products that came from files out of answers, once a shop is connected that has them as well. They stay
 * stored and can be shown again.
 * @returns how many
 */
export async function archiveFileProducts(ctx: AppContext, storeId: string): Promise<number> {
  const archived = await archiveFileRows(ctx, storeId);
  if (archived > 0) {
    await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  }
  return archived;
}
