import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ListRequest, PlatformBatch } from '@/core/stores/platform/store-platform';
import { inParallel } from '../api/in-parallel';
import { listItems, PAGE_SIZE, readRows } from '../api/list-items';
import type { ShopClient } from '../api/shop-client';
import { readOrder } from './map-order';
import { isPlaced } from './map-order-status';
import { type WooOrder, wooNoteSchema, wooOrderSchema, wooRefundSchema } from './order-schema';
import { fetchFulfillments } from './tracking/core-fulfillments';

/** Requests for refunds, notes and fulfillments at a time. */
const PARALLEL = 4;
/** Notes cost a request each: they are read where somebody asks for an order, not for every order of a listing. */
const NOTES_UP_TO = 5;

/** Every order that was placed: carts at the checkout and orders in the trash are none. */
export async function* listOrders(
  client: ShopClient,
  { since, cursor, signal }: ListRequest = {},
): AsyncGenerator<PlatformBatch<PlatformOrder>> {
  for await (const page of listItems(client, 'orders', {}, { since, cursor, signal })) {
    const { orders, faults } = parseOrders(page.rows);
    const items = await completeOrders(client, orders, { notes: false, signal });
    yield { items, faults, cursor: page.cursor, total: page.total };
  }
}

export async function fetchOrders(
  client: ShopClient,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<PlatformOrder[]> {
  const include = ids.filter((id) => /^\d{1,15}$/.test(id)).join(',');
  if (include === '') return [];
  const { data } = await client.get('orders', { include, per_page: PAGE_SIZE }, { signal });
  const { orders } = parseOrders(readRows(data));
  return completeOrders(client, orders, { notes: orders.length <= NOTES_UP_TO, signal });
}

/** Rows of an answer that are placed orders. */
export function parseOrders(rows: readonly { id: number }[]): {
  orders: WooOrder[];
  faults: PlatformBatch<PlatformOrder>['faults'];
} {
  const read = rows.map((row) => ({ row, order: wooOrderSchema.safeParse(row).data }));
  return {
    orders: read.flatMap(({ order }) => (order && isPlaced(order) ? [order] : [])),
    faults: read.flatMap(({ row, order }) =>
      order ? [] : [{ externalId: String(row.id), message: 'The order cannot be read.' }],
    ),
  };
}

/** Asks for what stands beside the orders, and only where there is something. */
export async function completeOrders(
  client: ShopClient,
  orders: readonly WooOrder[],
  { notes, signal }: { notes: boolean; signal: AbortSignal | undefined },
): Promise<PlatformOrder[]> {
  const read = await inParallel(orders, PARALLEL, async (order) => {
    const [refunds, customerNotes, fulfillments] = await Promise.all([
      order.refunds.length > 0
        ? fetchParts(client, `orders/${order.id}/refunds`, { per_page: PAGE_SIZE }, signal)
        : [],
      notes ? fetchParts(client, `orders/${order.id}/notes`, { type: 'customer' }, signal) : [],
      fetchFulfillments(client, order, signal),
    ]);
    return readOrder(order, {
      refunds: refunds.flatMap((row) => wooRefundSchema.safeParse(row).data ?? []),
      notes: customerNotes.flatMap((row) => wooNoteSchema.safeParse(row).data ?? []),
      fulfillments,
    });
  });
  return read.filter((order) => order !== null);
}

async function fetchParts(
  client: ShopClient,
  path: string,
  params: Record<string, string | number>,
  signal: AbortSignal | undefined,
) {
  return readRows((await client.get(path, params, { signal })).data);
}
