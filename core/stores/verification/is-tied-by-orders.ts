import type { AppContext } from '@/core/shared/context';
import type { SqlPool } from '@/core/shared/sql-pool';
import { presentPlatform } from '../order-lookup/ask-shop';
import { storedOwnOrders } from '../order-lookup/stored-own-orders';
import { ownsOrder, type ShopperClaims } from './shopper-claims';

/** Whether some order belongs to both claims: then they are one person's, though they have nothing in common. */
export async function isTiedByOrders(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  claims: ShopperClaims,
  known: ShopperClaims,
  sql: Pick<SqlPool, 'query'> = ctx.sql,
): Promise<boolean> {
  const platform = await presentPlatform(ctx, storeId);
  const orders = await storedOwnOrders(sql, storeId, claims, platform);
  return orders.some(({ order, origin }) => ownsOrder(known, order, origin, platform));
}
