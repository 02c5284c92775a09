import { deleteSource } from '@/core/knowledge/sources/manage-source';
import type { AppContext } from '@/core/shared/context';
import {
  cancelSyncs,
  deleteCartsOf,
  deleteProofs,
  deleteRowsOf,
  deleteSyncHistory,
  deleteWebhookTraces,
  findShopPageSources,
} from './shop-data.queries';

/** What was erased; numbers of rows. */
export interface ErasedShopData {
  products: number;
  orders: number;
  customers: number;
  pages: number;
  carts: number;
}

/**
 * Erases all that came from a shop: products, orders, customers, its pages, carts with its products, the history of
 * syncs, and which conversations were verified. Conversations themselves stay (see core/stores/privacy/erase-shop.ts for
 * the platform's own request). May be repeated.
 * @param origin the platform's id
 */
export async function eraseShopData(
  ctx: AppContext,
  storeId: string,
  origin: string,
): Promise<ErasedShopData> {
  const of = { storeId, origin };
  await cancelSyncs(ctx, storeId);
  await deleteProofs(ctx, storeId);
  const carts = await deleteCartsOf(ctx, of);
  const orders = await deleteRowsOf(ctx, 'orders', of);
  const customers = await deleteRowsOf(ctx, 'customers', of);
  const products = await deleteRowsOf(ctx, 'products', of);
  const sources = await findShopPageSources(ctx, storeId);
  for (const sourceId of sources) await deleteSource(ctx, storeId, sourceId);
  await deleteSyncHistory(ctx, storeId);
  await deleteWebhookTraces(ctx, storeId);
  // The index takes out what no longer has a product.
  if (products > 0) {
    await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  }
  ctx.log.info({ storeId, products, orders, customers }, 'data of a shop erased');
  return { products, orders, customers, pages: sources.length, carts };
}
