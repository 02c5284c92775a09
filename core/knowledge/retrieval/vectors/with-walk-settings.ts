import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { WALK_SETTINGS } from './vector-scan';

/** Runs a vector query with the settings that a walk through the HNSW index needs, which an exact scan does not. */
export function withWalkSettings<T>(
  pool: SqlPool,
  exact: boolean,
  query: (sql: SqlPool | SqlClient) => Promise<T>,
): Promise<T> {
  if (exact) return query(pool);
  return inTransaction(pool, async (client) => {
    await client.query(WALK_SETTINGS);
    return query(client);
  });
}
