import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import {
  readStoredOrder,
  STORED_ORDER_COLUMNS,
  type StoredOrderRow,
} from '@/core/stores/orders/stored-order';
import { BATCH_ROWS } from './file-cursor';

interface FileOrderRow extends StoredOrderRow {
  writtenAt: Date;
}

const SELECT_ORDERS = `SELECT ${STORED_ORDER_COLUMNS}, orders.updated_at AS "writtenAt" FROM orders
  WHERE store_id = $1 AND origin = 'file'`;

export interface FileOrder {
  id: string;
  externalId: string;
  /** null: the row is no order any more. */
  order: PlatformOrder | null;
}

/** The next orders behind a row's id. */
export async function readOrdersAfter(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  after: string,
  since: Date | undefined,
): Promise<FileOrder[]> {
  const { rows } = await sql.query<FileOrderRow>(
    `${SELECT_ORDERS} AND id > $2 AND ($3::timestamptz IS NULL OR coalesce(source_updated_at, updated_at) >= $3)
     ORDER BY id LIMIT ${BATCH_ROWS}`,
    [storeId, after, since ?? null],
  );
  return rows.map(toFileOrder);
}

export async function readOrdersById(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  externalIds: readonly string[],
): Promise<PlatformOrder[]> {
  const { rows } = await sql.query<FileOrderRow>(`${SELECT_ORDERS} AND external_id = ANY($2)`, [
    storeId,
    externalIds,
  ]);
  return rows.flatMap((row) => toFileOrder(row).order ?? []);
}

/** Our tables are the shop, so their time counts where the file gives none. */
function toFileOrder({ writtenAt, ...row }: FileOrderRow): FileOrder {
  const order = readStoredOrder(row)?.order ?? null;
  return {
    id: row.id,
    externalId: String(row.externalId),
    order: order && { ...order, updatedAt: order.updatedAt ?? writtenAt },
  };
}
