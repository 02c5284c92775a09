import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformId } from '../platform/platform-ids';

/** @returns the platform's id of the one customer with this e-mail address; null: there is none, or several */
export async function findCustomerIdByEmail(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  origin: PlatformId,
  email: string,
): Promise<string | null> {
  const { rows } = await sql.query<{ externalId: string }>(
    `SELECT external_id AS "externalId" FROM customers WHERE store_id = $1 AND origin = $2 AND email = $3 LIMIT 2`,
    [storeId, origin, email.toLowerCase()],
  );
  return rows.length === 1 ? (rows[0]?.externalId ?? null) : null;
}
