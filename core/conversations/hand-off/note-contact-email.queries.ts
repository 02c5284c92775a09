import type { SqlClient } from '@/core/shared/sql-pool';

/**
 * Stores the address of a contact who was asked for one in this conversation and has not given it since. It is a way to
 * answer, no proof of who somebody is.
 * @returns the languages to answer in; null when nobody asked, or it was answered before
 */
export async function noteContactEmail(
  client: SqlClient,
  of: { storeId: string; conversationId: string; contactId: string; email: string },
): Promise<{ language: string | null; locale: string } | null> {
  const { rows } = await client.query<{ language: string | null; locale: string }>(
    `UPDATE contacts k SET email = $4, updated_at = now()
       FROM stores s
      WHERE k.store_id = $1 AND k.id = $3 AND s.id = k.store_id AND k.email IS NULL
        AND (SELECT max(created_at) FROM conversation_events
              WHERE store_id = $1 AND conversation_id = $2 AND type = 'email_asked')
          > coalesce((SELECT max(created_at) FROM conversation_events
              WHERE store_id = $1 AND conversation_id = $2 AND type = 'email_noted'), '-infinity')
      RETURNING s.locale, (
        SELECT m.language FROM messages m
         WHERE m.store_id = $1 AND m.conversation_id = $2 AND m.language IS NOT NULL
         ORDER BY m.seq DESC LIMIT 1) AS language`,
    [of.storeId, of.conversationId, of.contactId, of.email],
  );
  return rows[0] ?? null;
}

/** Whose conversation it is; null: there is none. */
export async function findContactOf(
  client: SqlClient,
  storeId: string,
  conversationId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ contact_id: string }>(
    'SELECT contact_id FROM conversations WHERE store_id = $1 AND id = $2',
    [storeId, conversationId],
  );
  return rows[0]?.contact_id ?? null;
}
