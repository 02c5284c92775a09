import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** @returns false: it was so already */
export async function writeBlocked(
  client: SqlClient,
  { storeId, contactId, blocked }: { storeId: string; contactId: string; blocked: boolean },
): Promise<boolean> {
  const { rows } = await client.query(
    `UPDATE contacts SET blocked_at = CASE WHEN $3 THEN now() END, updated_at = now()
      WHERE store_id = $1 AND id = $2 AND (blocked_at IS NOT NULL) <> $3 RETURNING id`,
    [storeId, contactId, blocked],
  );
  return rows.length > 0;
}

/** Conversations of a contact in which an answer is being written. */
export async function listAnswering(
  sql: SqlPool,
  { storeId, contactId }: { storeId: string; contactId: string },
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT DISTINCT c.id FROM conversations c
       JOIN turns t ON t.store_id = c.store_id AND t.conversation_id = c.id AND t.status = 'running'
      WHERE c.store_id = $1 AND c.contact_id = $2`,
    [storeId, contactId],
  );
  return rows.map(({ id }) => id);
}
