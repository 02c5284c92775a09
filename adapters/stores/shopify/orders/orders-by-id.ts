import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { AskOptions } from '../api/admin-client';
import { askInParts } from '../api/ask-in-parts';
import { toGids } from '../api/gid';
import { ordersById as document } from '../documents/orders-by-id';
import type { OpenShop } from '../shop/open-shop';
import { orderParts, requireOrders } from './order-access';
import { readWholeOrder } from './whole-order';

const ORDERS_AT_ONCE = 4;

/** @throws AppError `forbidden` without read_orders */
export async function ordersById(
  shop: OpenShop,
  ids: readonly string[],
  options: AskOptions,
): Promise<PlatformOrder[]> {
  const basics = await requireOrders(shop, options);
  const nodes = await askInParts(toGids('Order', ids), ORDERS_AT_ONCE, async (some) => {
    const { nodes } = await shop.admin.ask(document, { ids: some, ...orderParts(basics) }, options);
    return nodes;
  });
  const orders: PlatformOrder[] = [];
  for (const node of nodes) {
    if (node === null) continue;
    const read = await readWholeOrder(shop, node, options);
    if (read.kind === 'order') orders.push(read.order);
  }
  return orders;
}
