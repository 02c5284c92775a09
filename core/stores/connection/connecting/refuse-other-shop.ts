import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection-rows.queries';
import { hasShopData } from '../leaving/shop-data.queries';

/**
 * Keeps the data of two shops apart: one store answers from one shop.
 * @throws AppError `conflict` when the store still holds data of another shop and its owner has not agreed to erase it
 */
export async function refuseOtherShop(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  target: { storeId: string; platform: string; shopAddress: string; eraseOtherShop: boolean },
): Promise<void> {
  const known = await findConnection(ctx, target.storeId);
  if (!known || target.eraseOtherShop || isSameShop(known, target)) return;
  if (!(await hasShopData(ctx, target.storeId, known.platform))) return;
  throw new AppError(
    'conflict',
    `This store holds products and orders of ${known.shopAddress}. Two shops must not mix: make a store of its own ` +
      `for ${target.shopAddress}, or connect it here and agree that the data of ${known.shopAddress} is erased.`,
  );
}

/** Whether two connections lead to one shop. */
export function isSameShop(
  known: { platform: string; shopAddress: string },
  other: { platform: string; shopAddress: string },
): boolean {
  return known.platform === other.platform && known.shopAddress === other.shopAddress;
}
