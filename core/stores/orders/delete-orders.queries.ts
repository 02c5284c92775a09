import type { SqlClient } from '@/core/shared/sql-pool';
import type { PlatformId } from '../platform/platform-ids';

/** Deletes orders that are gone at their origin. @returns how many there were */
export async function deleteOrders(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  origin: PlatformId,
  externalIds: readonly string[],
): Promise<number> {
  const { rows } = await client.query(
    'DELETE FROM orders WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3) RETURNING id',
    [storeId, origin, externalIds],
  );
  return rows.length;
}
