import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { archiveFileRows } from './file-products.queries';

/**
 * Takes the products that came from files out of answers, once a shop is connected that has them as well. They stay
 * stored and can be shown again.
 * Needs `connection.manage`.
 * @returns how many
 */
export async function archiveFileProducts(ctx: AppContext, storeId: string, by?: Actor): Promise<number> {
  await requireActor(ctx, by, storeId, 'connection.manage');
  const archived = await archiveFileRows(ctx, storeId);
  if (archived > 0) {
    const data = { count: archived };
    await recordDeed(ctx, by, { storeId, action: 'file_products_archived', data });
    await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  }
  return archived;
}
