import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { type PlatformOrder, platformOrderSchema } from '@/core/stores/orders/platform-order';
import {
  readStoredOrder,
  STORED_ORDER_COLUMNS,
  type StoredOrderRow,
} from '@/core/stores/orders/stored-order';
import { writeOrders } from '@/core/stores/orders/write-orders.queries';
import { readUndo } from '@/core/stores/platform/checks/read-undo';
import type { ActionOutcome } from '@/core/stores/platform/order-actions';
import { moveMoney } from './move-money';
import type { OrderChange } from './order-change';

/** What takes a change back: the order as it was, if it still is as the change left it. */
const undoSchema = z.object({
  kind: z.literal('order'),
  previous: platformOrderSchema,
  contentHash: z.string(),
  moves: z.array(z.object({ methodId: z.string(), cents: z.number().int() })),
});

/**
 * Changes one order in one transaction: whoever comes second sees what the first one did.
 * @throws AppError `not_found`, and what `change` throws; then nothing is written
 */
export async function changeOrder(
  sql: SqlPool,
  storeId: string,
  externalId: string,
  change: (order: PlatformOrder, client: SqlClient) => OrderChange | Promise<OrderChange>,
): Promise<ActionOutcome> {
  return inTransaction(sql, async (client) => {
    const stored = await lockOrder(client, storeId, externalId);
    const { order, moves } = await change(stored.order, client);
    await moveMoney(client, storeId, order.customerExternalId, moves);
    const contentHash = await write(client, storeId, order, stored.syncedAt);
    const undo = { kind: 'order' as const, previous: stored.order, contentHash, moves };
    return { order, undo };
  });
}

/**
 * Puts the order back as it was.
 * @throws AppError `conflict` when it has changed since, or money that was given back is spent
 */
export async function undoOrderChange(
  sql: SqlPool,
  storeId: string,
  undo: Record<string, unknown>,
): Promise<PlatformOrder> {
  const { previous, contentHash, moves } = readUndo(undoSchema, undo);
  return inTransaction(sql, async (client) => {
    const stored = await lockOrder(client, storeId, previous.externalId);
    if (stored.contentHash !== contentHash)
      throw new AppError('conflict', 'The order has changed since; it cannot be put back by itself.');
    const reverse = moves.map(({ methodId, cents }) => ({ methodId, cents: -cents }));
    await moveMoney(client, storeId, previous.customerExternalId, reverse);
    await write(client, storeId, previous, stored.syncedAt);
    return previous;
  });
}

async function lockOrder(client: SqlClient, storeId: string, externalId: string) {
  const { rows } = await client.query<StoredOrderRow & { contentHash: string }>(
    `SELECT ${STORED_ORDER_COLUMNS}, content_hash AS "contentHash" FROM orders
      WHERE store_id = $1 AND origin = 'file' AND external_id = $2 FOR UPDATE`,
    [storeId, externalId],
  );
  const [row] = rows;
  const stored = row && readStoredOrder(row);
  if (!stored) throw new AppError('not_found', 'The order was not found.');
  return { ...stored, contentHash: row.contentHash };
}

/** @returns what the order's content is known by now */
async function write(
  client: SqlClient,
  storeId: string,
  order: PlatformOrder,
  syncedAt: Date,
): Promise<string> {
  const now = new Date();
  // The tables are the shop: what is written last counts, also where a file gave a later time.
  const updatedAt = order.updatedAt && new Date(Math.max(now.getTime(), order.updatedAt.getTime() + 1));
  const fetchedAt = syncedAt > now ? syncedAt : now;
  await writeOrders(client, storeId, 'file', [{ ...order, updatedAt }], fetchedAt);
  const { rows } = await client.query<{ contentHash: string }>(
    `SELECT content_hash AS "contentHash" FROM orders WHERE store_id = $1 AND origin = 'file' AND external_id = $2`,
    [storeId, order.externalId],
  );
  return rows[0]?.contentHash ?? '';
}
