import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformId } from '../../platform/platform-ids';

export interface StoredId {
  externalId: string;
  /** When an order was placed, in milliseconds; null for products. */
  placedAt: number | null;
}

const SELECT = {
  products: 'SELECT external_id AS id, NULL AS at FROM products',
  orders: 'SELECT external_id AS id, extract(epoch FROM placed_at)::float8 * 1000 AS at FROM orders',
};

/** Ids of what was stored before a time. Those of 200,000 orders are some 20 MB. */
export async function listStoredIds(
  sql: SqlPool,
  table: 'products' | 'orders',
  scope: { storeId: string; origin: PlatformId },
  before: Date,
): Promise<StoredId[]> {
  const { rows } = await sql.query<{ id: string; at: number | null }>(
    `${SELECT[table]} WHERE store_id = $1 AND origin = $2 AND created_at < $3`,
    [scope.storeId, scope.origin, before],
  );
  return rows.map(({ id, at }) => ({ externalId: id, placedAt: at }));
}
