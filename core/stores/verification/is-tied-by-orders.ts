import type { SqlPool } from '@/core/shared/sql-pool';
import { storedOwnOrders } from '../order-lookup/stored-own-orders';
import type { PlatformId } from '../platform/platform-ids';
import { ownsOrder, type ShopperClaims } from './shopper-claims';

/**
 * Whether some order belongs to both claims: then they are one person's, though they have nothing in common.
 * @param platform the store's present one
 */
export async function isTiedByOrders(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  platform: PlatformId,
  [claims, known]: readonly [ShopperClaims, ShopperClaims],
): Promise<boolean> {
  const orders = await storedOwnOrders(sql, storeId, claims, platform);
  return orders.some(({ order, origin }) => ownsOrder(known, order, origin, platform));
}
