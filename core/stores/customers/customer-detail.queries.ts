import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { PlatformId } from '../platform/platform-ids';
import { type CustomerDetail, readCustomerDetail } from './customer-detail';

type Sql = Pick<SqlPool, 'query'>;

export interface CustomerKey {
  storeId: string;
  origin: PlatformId;
  externalId: string;
}

/**
 * @param lock within a transaction: nobody else changes it until that ends
 * @returns null when there is no such customer
 */
export async function findCustomerDetail(
  sql: Sql,
  { storeId, origin, externalId }: CustomerKey,
  lock = false,
): Promise<CustomerDetail | null> {
  const { rows } = await sql.query<{ detail: unknown }>(
    `SELECT detail FROM customers WHERE store_id = $1 AND origin = $2 AND external_id = $3 ${lock ? 'FOR UPDATE' : ''}`,
    [storeId, origin, externalId],
  );
  return rows[0] ? readCustomerDetail(rows[0].detail) : null;
}

/** Stores what a platform says of its customers beyond name and addresses. */
export async function writeCustomerDetails(
  sql: Sql,
  storeId: string,
  origin: PlatformId,
  details: readonly { externalId: string; detail: CustomerDetail }[],
): Promise<void> {
  await sql.query(
    `UPDATE customers c SET detail = r.detail, updated_at = greatest(c.updated_at, now())
       FROM json_to_recordset($3::json) AS r("externalId" text, detail jsonb)
      WHERE c.store_id = $1 AND c.origin = $2 AND c.external_id = r."externalId"`,
    [storeId, origin, toStorableJson(details)],
  );
}
