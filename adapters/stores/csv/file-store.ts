import { AppError } from '@/core/shared/app-error';
import type { SqlPool } from '@/core/shared/sql-pool';
import { checkoutTemplateSchema, fillCheckoutTemplate } from '@/core/stores/carts/checkout/checkout-template';
import { findStoredOrdersByNumber } from '@/core/stores/orders/find-stored-orders.queries';
import type { CheckoutRequest } from '@/core/stores/platform/checkout';
import type { ListRequest, PlatformBatch, StorePlatform } from '@/core/stores/platform/store-platform';
import { createFileOrderActions } from './actions/file-order-actions';
import { type ListedRow, listRows } from './file-cursor';
import { readCustomersAfter, readCustomersById } from './read-customers';
import { readOffers } from './read-offers';
import { readOrdersAfter, readOrdersById } from './read-orders';
import { readProductsAfter, readProductsById } from './read-products';
import { readShopFacts, readStoreRow } from './read-shop';

type Sql = Pick<SqlPool, 'query'>;

/**
 * A store without a platform: what was imported from files is the shop. Orders asked for "live" come from our own
 * tables, and the checkout is the address that the owner has entered.
 */
export function createFileStore({ sql }: { sql: SqlPool }, storeId: string): StorePlatform {
  const ids = (table: 'products' | 'orders', signal?: AbortSignal) => listIds(sql, storeId, table, signal);
  return {
    id: 'file',
    abilities: { webhooks: false, liveOrders: true, checkout: true, discountCodes: false },
    actions: createFileOrderActions(sql, storeId),
    verify: () => readShopFacts(sql, storeId),

    products: (request = {}) =>
      list(
        request,
        (after) => readProductsAfter(sql, storeId, after, request.since),
        ({ product }) => product,
      ),
    productsById: (externalIds) => readProductsById(sql, storeId, externalIds),
    productIds: (signal) => ids('products', signal),

    orders: (request = {}) =>
      list(
        request,
        (after) => readOrdersAfter(sql, storeId, after, request.since),
        ({ order }) => order,
      ),
    ordersById: (externalIds) => readOrdersById(sql, storeId, externalIds),
    orderIds: (signal) => ids('orders', signal),

    customers: (request = {}) =>
      list(
        request,
        (after) => readCustomersAfter(sql, storeId, after, request.since),
        ({ id: _, ...customer }) => customer,
      ),
    customersById: (externalIds) => readCustomersById(sql, storeId, externalIds),

    pages: async () => [],

    async findOrders(query) {
      const found = await findStoredOrdersByNumber(sql, storeId, query);
      const mine = found.filter(({ origin }) => origin === 'file').map(({ order }) => order.externalId);
      return mine.length === 0 ? [] : readOrdersById(sql, storeId, mine);
    },
    offers: (keys) => readOffers(sql, storeId, keys),
    checkDiscount: () => refuse('This store has no discount codes that can be checked.'),
    checkoutUrl: (request) => makeCheckoutUrl(sql, storeId, request),

    listWebhooks: async () => [],
    ensureWebhooks: () => refuse('A store without a platform has no webhooks.'),
    removeWebhooks: async () => undefined,
  };
}

async function refuse(why: string): Promise<never> {
  throw new AppError('unsupported', why);
}

async function* list<Row extends ListedRow & { externalId?: string }, Item>(
  request: ListRequest,
  read: (after: string) => Promise<Row[]>,
  toItem: (row: Row) => Item | null,
): AsyncGenerator<PlatformBatch<Item>> {
  for await (const { rows, cursor } of listRows(request.cursor, request.signal, read)) {
    const read = rows.map((row) => ({ row, item: toItem(row) }));
    yield {
      items: read.flatMap(({ item }) => (item === null ? [] : [item])),
      faults: read.flatMap(({ row, item }) =>
        item === null
          ? [{ externalId: row.externalId ?? null, message: 'It cannot be read. Import it again.' }]
          : [],
      ),
      cursor,
      total: null,
    };
  }
}

async function* listIds(
  sql: Sql,
  storeId: string,
  table: 'products' | 'orders',
  signal: AbortSignal | undefined,
): AsyncGenerator<string[]> {
  const query = `SELECT id, external_id AS "externalId" FROM ${table}
    WHERE store_id = $1 AND origin = 'file' AND id > $2 ORDER BY id LIMIT 5000`;
  const read = async (after: string) =>
    (await sql.query<{ id: string; externalId: string }>(query, [storeId, after])).rows;
  for await (const { rows } of listRows(undefined, signal, read))
    yield rows.map(({ externalId }) => externalId);
}

/** @throws AppError `unsupported` when the owner has entered no checkout address */
async function makeCheckoutUrl(sql: Sql, storeId: string, request: CheckoutRequest): Promise<string> {
  const { checkoutTemplate } = await readStoreRow(sql, storeId);
  const template = checkoutTemplateSchema.safeParse(checkoutTemplate ?? '');
  if (!template.success)
    throw new AppError('unsupported', 'This store has no checkout that can be linked to.');
  return fillCheckoutTemplate(template.data, {
    items: request.lines.map(({ sku, variantExternalId, quantity }) => ({
      sku: sku ?? variantExternalId,
      quantity,
    })),
    cartToken: request.cartToken,
    discountCode: request.discountCode,
    email: request.email,
  });
}
