import type { SqlPool } from '@/core/shared/sql-pool';

/** @returns up to where it is read now; null: that far it was already, or there is no such conversation */
export async function writeRead(
  sql: SqlPool,
  of: { storeId: string; conversationId: string; userId: string; seq: number },
): Promise<number | null> {
  const { rows } = await sql.query<{ seq: number }>(
    `INSERT INTO conversation_reads AS r (store_id, conversation_id, user_id, seq)
     SELECT c.store_id, c.id, $3, least($4, c.last_seq) FROM conversations c WHERE c.store_id = $1 AND c.id = $2
     ON CONFLICT (store_id, user_id, conversation_id)
       DO UPDATE SET seq = excluded.seq, read_at = now() WHERE r.seq < excluded.seq
     RETURNING seq`,
    [of.storeId, of.conversationId, of.userId, of.seq],
  );
  return rows[0]?.seq ?? null;
}

/** Makes the shopper's last message unread for one teammate. */
export async function writeUnread(
  sql: SqlPool,
  of: { storeId: string; conversationId: string; userId: string },
): Promise<void> {
  await sql.query(
    `UPDATE conversation_reads r SET seq = c.contact_seq - 1 FROM conversations c
      WHERE c.store_id = $1 AND c.id = $2 AND c.contact_seq > 0
        AND r.store_id = $1 AND r.conversation_id = $2 AND r.user_id = $3 AND r.seq >= c.contact_seq`,
    [of.storeId, of.conversationId, of.userId],
  );
}
