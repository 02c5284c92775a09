import type { MessageView } from '@/core/contracts/message-view';
import { type MessageRow, messageColumns, toMessageView } from '@/core/conversations/message-row';
import type { SqlClient } from '@/core/shared/sql-pool';

/** A reply that was stored under the sender's own id already. */
export async function findReply(
  client: SqlClient,
  of: { storeId: string; conversationId: string; clientId: string; by: string },
): Promise<MessageView | null> {
  const { rows } = await client.query<MessageRow>(
    `SELECT ${messageColumns('m')} FROM messages m
      WHERE m.store_id = $1 AND m.conversation_id = $2 AND m.client_id = $3 AND m.author_id = $4`,
    [of.storeId, of.conversationId, of.clientId, of.by],
  );
  return rows[0] ? toMessageView(rows[0]) : null;
}

/** @returns the name of another teammate who has answered after a message; null: nobody has */
export async function findOtherReply(
  client: SqlClient,
  of: { storeId: string; conversationId: string; by: string; afterSeq: number },
): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT coalesce(u.name, 'Somebody') AS name FROM messages m LEFT JOIN users u ON u.id = m.author_id
      WHERE m.store_id = $1 AND m.conversation_id = $2 AND m.seq > $4 AND m.role = 'teammate'
        AND m.author_id IS DISTINCT FROM $3::uuid
      ORDER BY m.seq DESC LIMIT 1`,
    [of.storeId, of.conversationId, of.by, of.afterSeq],
  );
  return rows[0]?.name ?? null;
}
