import { findShopSource } from '@/core/knowledge/sources/ensure-shop-source.queries';
import { type ShopPagesResult, saveShopPages } from '@/core/knowledge/sources/shop-pages';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../../connection/connection-rows.queries';
import type { StorePlatform } from '../../platform/store-platform';

export interface PagesOutcome extends ShopPagesResult {
  /** Pages that the platform gave. */
  read: number;
  /** Documents that were kept although the platform gave no page at all. */
  doubted: number;
}

/**
 * Reads all policies and pages of the shop into its knowledge source. That a shop which had pages has none at all is
 * believed only when it is said twice.
 * @param target.doubtedBefore it was said the last time
 * @throws what the platform throws; then everything stays
 */
export async function readPages(
  ctx: AppContext,
  platform: StorePlatform,
  target: { storeId: string; doubtedBefore: boolean },
  signal: AbortSignal,
): Promise<PagesOutcome> {
  const pages = await platform.pages(signal);
  const read = pages.length;
  if (read === 0 && !target.doubtedBefore) {
    const doubted = (await findShopSource(ctx, target.storeId))?.documents ?? 0;
    return { read, doubted, created: 0, updated: 0, skipped: doubted, removed: 0, faults: [] };
  }
  const connection = await findConnection(ctx, target.storeId);
  const name = connection?.shopName ?? connection?.shopAddress ?? 'your shop';
  return { read, doubted: 0, ...(await saveShopPages(ctx, target.storeId, name, pages)) };
}
