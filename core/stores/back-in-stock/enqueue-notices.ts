import type { AppContext } from '@/core/shared/context';
import { canMail, type MailContext } from '../mail/store-mailer';
import { findProductsToAnnounce } from './requests.queries';

/**
 * Has everybody told who waits for a product that can be bought again. To be called after a sync or an import has
 * stored what changed; calling it too often does no harm.
 * @param productIds ours, of what may have come back; absent: whatever somebody waits for
 */
export async function enqueueBackInStockNotices(
  ctx: MailContext & Pick<AppContext, 'queue'>,
  storeId: string,
  productIds?: readonly string[],
): Promise<void> {
  if (productIds?.length === 0) return;
  const products = await findProductsToAnnounce(ctx.sql, storeId, productIds ?? null);
  if (products.length === 0 || !(await canMail(ctx, storeId))) return;
  for (const productId of products) {
    await ctx.queue.enqueue(
      'back-in-stock-notify',
      { storeId, productId },
      { dedupeKey: `back-in-stock-notify:${storeId}:${productId}` },
    );
  }
}
