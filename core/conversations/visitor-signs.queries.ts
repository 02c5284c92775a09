import type { SqlPool } from '@/core/shared/sql-pool';

/** @returns up to where the contact has read now; null: that far it was already, or there is no such conversation */
export async function writeSeen(
  sql: SqlPool,
  { storeId, conversationId, seq }: { storeId: string; conversationId: string; seq: number },
): Promise<number | null> {
  const { rows } = await sql.query<{ seq: number }>(
    `UPDATE conversations SET contact_seen_seq = least($3, last_seq)
      WHERE store_id = $1 AND id = $2 AND contact_seen_seq < least($3, last_seq)
      RETURNING contact_seen_seq AS seq`,
    [storeId, conversationId, seq],
  );
  return rows[0]?.seq ?? null;
}

/** Notes where the shopper was last. */
export async function writePage(
  sql: SqlPool,
  { storeId, conversationId, pageUrl }: { storeId: string; conversationId: string; pageUrl: string },
): Promise<void> {
  await sql.query(
    `UPDATE conversations SET page_url = $3
      WHERE store_id = $1 AND id = $2 AND page_url IS DISTINCT FROM $3`,
    [storeId, conversationId, pageUrl],
  );
}
