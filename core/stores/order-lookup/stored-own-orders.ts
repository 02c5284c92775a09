import type { SqlPool } from '@/core/shared/sql-pool';
import { findStoredOrders, type OrderOwner } from '../orders/find-stored-orders.queries';
import type { StoredOrder } from '../orders/stored-order';
import type { PlatformId } from '../platform/platform-ids';
import { ownsOrder, type ShopperClaims } from '../verification/shopper-claims';

/** As many as a person in a chat could ask about. */
const MAX_ORDERS = 200;

/**
 * Our copies of the orders that belong to whoever has shown these claims, newest first, 200 at most.
 * @param platform the store's present one: the claimed customer id is one of its own
 */
export async function storedOwnOrders(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  claims: ShopperClaims,
  platform: PlatformId,
): Promise<StoredOrder[]> {
  const { email, phone, customerExternalId } = claims;
  const owners: OrderOwner[] = [
    ...(email === null ? [] : [{ email }]),
    ...(phone === null ? [] : [{ phone }]),
    ...(customerExternalId === null ? [] : [{ customerExternalId, origin: platform }]),
  ];
  const byId = new Map<string, StoredOrder>();
  for (const owner of owners) {
    for (const stored of await findStoredOrders(sql, storeId, owner, MAX_ORDERS)) {
      if (ownsOrder(claims, stored.order, stored.origin, platform)) byId.set(stored.id, stored);
    }
  }
  return [...byId.values()]
    .sort((a, b) => b.order.placedAt.getTime() - a.order.placedAt.getTime())
    .slice(0, MAX_ORDERS);
}
