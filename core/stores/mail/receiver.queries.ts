import type { SqlPool } from '@/core/shared/sql-pool';

/** Where a teammate gets mail, and of which store. */
export async function findReceiver(
  sql: SqlPool,
  storeId: string,
  userId: string,
): Promise<{ email: string; storeName: string } | null> {
  const { rows } = await sql.query<{ email: string; storeName: string }>(
    `SELECT u.email, s.name AS "storeName" FROM users u, stores s WHERE s.id = $1 AND u.id = $2`,
    [storeId, userId],
  );
  return rows[0] ?? null;
}
