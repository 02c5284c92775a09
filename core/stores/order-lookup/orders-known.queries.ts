import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformId } from '../platform/platform-ids';

/**
 * Whether our copies can be taken for all orders there are: the connected platform's orders have been read through at
 * least once. Before that "no orders" would be a guess.
 */
export async function areOrdersKnown(sql: SqlPool, storeId: string, platform: PlatformId): Promise<boolean> {
  if (platform === 'file') return true;
  const { rows } = await sql.query(
    `SELECT 1 FROM platform_connections c JOIN sync_marks m ON m.store_id = c.store_id AND m.resource = 'orders'
      WHERE c.store_id = $1 AND c.status = 'connected'`,
    [storeId],
  );
  return rows.length > 0;
}
