import type { SqlClient } from '@/core/shared/sql-pool';

/** Lower case; null: none is known. */
export async function findContactEmail(
  client: SqlClient,
  storeId: string,
  contactId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ email: string | null }>(
    'SELECT lower(email) AS email FROM contacts WHERE store_id = $1 AND id = $2',
    [storeId, contactId],
  );
  return rows[0]?.email ?? null;
}

/** The ids of all conversations of these contacts. */
export async function listConversationsOf(
  client: SqlClient,
  storeId: string,
  contactIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM conversations WHERE store_id = $1 AND contact_id = ANY ($2::uuid[])',
    [storeId, contactIds],
  );
  return rows.map(({ id }) => id);
}

/** Files in conversations, without their contents. */
export async function countFiles(
  client: SqlClient,
  storeId: string,
  conversationIds: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM attachments
      WHERE store_id = $1 AND conversation_id = ANY ($2::uuid[])`,
    [storeId, conversationIds],
  );
  return rows[0]?.count ?? 0;
}
