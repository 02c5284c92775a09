import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import { BATCH_ROWS } from './file-cursor';

type FileCustomer = PlatformCustomer & { id: string };

const SELECT_CUSTOMERS = `SELECT id, external_id AS "externalId", email, phone, name, locale,
    coalesce(source_updated_at, updated_at) AS "updatedAt"
  FROM customers WHERE store_id = $1 AND origin = 'file'`;

/** The next customers behind a row's id. */
export async function readCustomersAfter(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  after: string,
  since: Date | undefined,
): Promise<FileCustomer[]> {
  const { rows } = await sql.query<FileCustomer>(
    `${SELECT_CUSTOMERS} AND id > $2 AND ($3::timestamptz IS NULL OR coalesce(source_updated_at, updated_at) >= $3)
     ORDER BY id LIMIT ${BATCH_ROWS}`,
    [storeId, after, since ?? null],
  );
  return rows;
}

export async function readCustomersById(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  externalIds: readonly string[],
): Promise<PlatformCustomer[]> {
  const { rows } = await sql.query<FileCustomer>(`${SELECT_CUSTOMERS} AND external_id = ANY($2)`, [
    storeId,
    externalIds,
  ]);
  return rows.map(({ id: _, ...customer }) => customer);
}
