import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ListRequest, PlatformBatch } from '@/core/stores/platform/store-platform';
import { endWhenForbidden } from '../api/end-when-forbidden';
import { listPages } from '../api/list-pages';
import { sinceFilter } from '../api/since-filter';
import { countOrders } from '../documents/count-orders';
import { listOrders as document } from '../documents/list-orders';
import type { OpenShop } from '../shop/open-shop';
import { orderParts } from './order-access';
import { readWholeOrder } from './whole-order';

const ORDERS_AT_ONCE = 4;

/**
 * All orders that Shopify lets the app see (without read_all_orders those of the last 60 days); none without read_orders
 * or without access to protected customer data.
 */
export async function* listOrders(
  shop: OpenShop,
  request: ListRequest,
): AsyncGenerator<PlatformBatch<PlatformOrder>> {
  const options = { signal: request.signal };
  const basics = await shop.basics(options);
  if (!basics.scopes.has('read_orders')) return;
  const filter = sinceFilter(request.since);
  let total: number | null = null;
  const pages = listPages(
    async (first, after) => {
      total ??= (await shop.admin.ask(countOrders, { filter }, options)).ordersCount?.count ?? null;
      const variables = { first, after, filter, ...orderParts(basics) };
      return (await shop.admin.ask(document, variables, options)).orders;
    },
    { first: ORDERS_AT_ONCE, cursor: request.cursor },
  );
  for await (const { nodes, cursor } of endWhenForbidden(pages)) {
    const batch: PlatformBatch<PlatformOrder> = {
      items: [],
      faults: [],
      cursor,
      total,
    };
    for (const node of nodes) {
      const read = await readWholeOrder(shop, node, options);
      if (read.kind === 'order') batch.items.push(read.order);
      else batch.faults.push({ externalId: read.externalId, message: read.message });
    }
    yield batch;
  }
}
