import type { SqlClient } from '@/core/shared/sql-pool';
import type { PlatformId } from '../../platform/platform-ids';

/**
 * Deletes records that are gone at their origin, with what hangs on them. Chunks of products are taken out by the next
 * indexing of the catalog, which the caller asks for.
 * @returns how many there were
 */
export async function deleteGone(
  client: Pick<SqlClient, 'query'>,
  what: 'products' | 'orders' | 'customers',
  { storeId, origin }: { storeId: string; origin: PlatformId },
  externalIds: readonly string[],
): Promise<number> {
  const { rows } = await client.query(
    `DELETE FROM ${what} WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3) RETURNING id`,
    [storeId, origin, externalIds],
  );
  return rows.length;
}
