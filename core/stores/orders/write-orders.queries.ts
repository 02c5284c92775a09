import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { WriteResult } from '../importing/running/write-result';
import type { PlatformId } from '../platform/platform-ids';
import { type OrderRow, toLineRows, toOrderRow } from './order-rows';
import type { PlatformOrder } from './platform-order';

const COLUMNS = `id, external_id, number, number_key, email, phone, customer_external_id, customer_name, placed_at,
  status, platform_status, payment_status, currency, total_cents, refunded_cents, detail, status_url, cart_token,
  source_updated_at, content_hash`;

interface OrderWrite {
  order: PlatformOrder;
  row: OrderRow;
}

/**
 * Creates and updates orders. Of two states of an order the one with the platform's later time stays, whichever comes
 * last; where the platform gives no time, or the same, the one that was asked for later. Carts whose token comes back
 * with an order are marked as ordered. Call it inside a transaction: all of it holds, or nothing.
 * @param origin whose ids the orders have
 * @param orders up to a few thousand; of several with the same id the newest counts
 * @param fetchedAt when the platform was asked
 * @returns counts; an order that is stored as it is, or newer, is `unchanged`
 */
export async function writeOrders(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  orders: readonly PlatformOrder[],
  fetchedAt: Date,
): Promise<WriteResult> {
  const writes = newestOfEach(orders).map((order) => ({ order, row: toOrderRow(order) }));
  if (writes.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const hashes = await readHashes(client, storeId, origin, writes);
  const changed = writes.filter(({ row }) => hashes.get(row.external_id) !== row.content_hash);
  await noteSeen(client, storeId, origin, writes, fetchedAt);
  const written = await upsertOrders(client, storeId, origin, changed, fetchedAt);
  await replaceLines(client, storeId, changed, written);
  await markCarts(client, storeId, [...written.values()]);
  const created = changed.filter(({ row }) => written.get(row.external_id) === row.id).length;
  return { created, updated: written.size - created, unchanged: orders.length - written.size };
}

/** In the order of their ids, so that two writers at once wait for each other instead of locking each other out. */
function newestOfEach(orders: readonly PlatformOrder[]): PlatformOrder[] {
  const newest = new Map<string, PlatformOrder>();
  for (const order of orders) {
    const other = newest.get(order.externalId);
    const older = other && order.updatedAt && other.updatedAt && order.updatedAt < other.updatedAt;
    if (!older) newest.set(order.externalId, order);
  }
  return [...newest.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

async function readHashes(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  writes: readonly OrderWrite[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ external_id: string; content_hash: string }>(
    'SELECT external_id, content_hash FROM orders WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3)',
    [storeId, origin, writes.map(({ row }) => row.external_id)],
  );
  return new Map(rows.map((row) => [row.external_id, row.content_hash]));
}

/** @returns ids of the orders that were written, by external id: those that are stored in a newer state are not */
async function upsertOrders(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  writes: readonly OrderWrite[],
  fetchedAt: Date,
): Promise<Map<string, string>> {
  if (writes.length === 0) return new Map();
  const { rows: written } = await client.query<{ id: string; external_id: string }>(
    `INSERT INTO orders AS o (store_id, origin, ${COLUMNS}, synced_at, updated_at)
     SELECT $1, $2, ${COLUMNS}, $4, now() FROM json_to_recordset($3::json) AS r(
       id uuid, external_id text, number text, number_key text, email text, phone text, customer_external_id text,
       customer_name text, placed_at timestamptz, status text, platform_status text, payment_status text,
       currency text, total_cents int, refunded_cents int, detail jsonb, status_url text, cart_token text,
       source_updated_at timestamptz, content_hash text)
     ON CONFLICT (store_id, origin, external_id) DO UPDATE SET
       number = excluded.number, number_key = excluded.number_key, email = excluded.email, phone = excluded.phone,
       customer_external_id = excluded.customer_external_id, customer_name = excluded.customer_name,
       placed_at = excluded.placed_at, status = excluded.status, platform_status = excluded.platform_status,
       payment_status = excluded.payment_status, currency = excluded.currency, total_cents = excluded.total_cents,
       refunded_cents = excluded.refunded_cents, detail = excluded.detail, status_url = excluded.status_url,
       cart_token = excluded.cart_token, source_updated_at = excluded.source_updated_at,
       content_hash = excluded.content_hash, synced_at = greatest(o.synced_at, excluded.synced_at),
       updated_at = now()
     WHERE o.content_hash <> excluded.content_hash AND CASE
       WHEN o.source_updated_at <> excluded.source_updated_at THEN o.source_updated_at < excluded.source_updated_at
       ELSE o.synced_at <= excluded.synced_at END
     RETURNING id, external_id`,
    [storeId, origin, toStorableJson(writes.map(({ row }) => row)), fetchedAt],
  );
  return new Map(written.map((row) => [row.external_id, row.id]));
}

/** Orders that are as they were are known to be so from now on. */
async function noteSeen(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  writes: readonly OrderWrite[],
  fetchedAt: Date,
): Promise<void> {
  const seen = writes.map(({ row: { external_id, content_hash, source_updated_at } }) => ({
    external_id,
    content_hash,
    source_updated_at,
  }));
  await client.query(
    `UPDATE orders o SET synced_at = $4, source_updated_at = greatest(o.source_updated_at, r.source_updated_at)
     FROM json_to_recordset($3::json) AS r(external_id text, content_hash text, source_updated_at timestamptz)
     WHERE o.store_id = $1 AND o.origin = $2 AND o.external_id = r.external_id
       AND o.content_hash = r.content_hash AND o.synced_at < $4`,
    [storeId, origin, toStorableJson(seen), fetchedAt],
  );
}

async function replaceLines(
  client: SqlClient,
  storeId: string,
  writes: readonly OrderWrite[],
  written: ReadonlyMap<string, string>,
): Promise<void> {
  if (written.size === 0) return;
  await client.query('DELETE FROM order_lines WHERE store_id = $1 AND order_id = ANY($2)', [
    storeId,
    writes.flatMap(({ row }) => {
      const id = written.get(row.external_id);
      return id === undefined || id === row.id ? [] : [id];
    }),
  ]);
  const lines = writes.flatMap(({ order, row }) => {
    const id = written.get(row.external_id);
    return id === undefined ? [] : toLineRows(id, order);
  });
  await client.query(
    `INSERT INTO order_lines (store_id, order_id, position, product_external_id, variant_external_id, sku, title,
       quantity, price_cents)
     SELECT $1, r.* FROM json_to_recordset($2::json) AS r(order_id uuid, position int, product_external_id text,
       variant_external_id text, sku text, title text, quantity int, price_cents int)`,
    [storeId, toStorableJson(lines)],
  );
}

/** The first order that a cart led to is the cart's. */
async function markCarts(client: SqlClient, storeId: string, orderIds: string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await client.query(
    `UPDATE carts c SET status = 'ordered', order_id = o.id, ordered_at = o.placed_at, updated_at = now()
     FROM orders o WHERE o.store_id = $1 AND o.id = ANY($2) AND c.store_id = o.store_id AND c.token = o.cart_token
       AND c.order_id IS NULL`,
    [storeId, orderIds],
  );
}
