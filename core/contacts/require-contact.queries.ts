import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/**
 * @throws AppError `not_found` when the store has no such contact, or it was erased
 */
export async function requireContact(
  sql: SqlPool | SqlClient,
  storeId: string,
  contactId: string,
): Promise<void> {
  const { rows } = await sql.query(
    'SELECT 1 FROM contacts WHERE store_id = $1 AND id = $2 AND erased_at IS NULL',
    [storeId, requireUuid(contactId, 'The contact')],
  );
  if (rows.length === 0) throw notFound('The contact');
}
