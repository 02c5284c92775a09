import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** Counts are exact up to so many. */
const COUNTED_AT_MOST = 100_000;

const OLD_CONVERSATION = `c.store_id = $1 AND c.status = 'resolved' AND c.last_message_at < $2`;

/** Nothing is left of them but how they were known. Whoever is blocked stays: the block would be lost with them. */
const OLD_CONTACT = `k.store_id = $1 AND k.last_seen_at < $2 AND k.blocked_at IS NULL AND k.custom_fields = '{}'
  AND NOT EXISTS (SELECT FROM carts x WHERE x.store_id = k.store_id AND x.contact_id = k.id)
  AND NOT EXISTS (SELECT FROM contact_notes x WHERE x.store_id = k.store_id AND x.contact_id = k.id)
  AND NOT EXISTS (SELECT FROM contact_tags x WHERE x.store_id = k.store_id AND x.contact_id = k.id)`;

/** Stores that keep conversations for so many days only. */
export async function listRetentions(sql: SqlPool): Promise<{ storeId: string; inboxSettings: unknown }[]> {
  const { rows } = await sql.query<{ storeId: string; inboxSettings: unknown }>(
    `SELECT id AS "storeId", inbox_settings AS "inboxSettings" FROM stores
      WHERE inbox_settings ->> 'retentionDays' IS NOT NULL`,
  );
  return rows;
}

/** How many conversations and contacts would go. Contacts whose conversations would all go are counted. */
export async function countOld(
  sql: SqlPool,
  storeId: string,
  before: Date,
): Promise<{ conversations: number; contacts: number }> {
  const { rows } = await sql.query<{ conversations: number; contacts: number }>(
    `SELECT (SELECT count(*)::int FROM (SELECT FROM conversations c WHERE ${OLD_CONVERSATION}
               LIMIT ${COUNTED_AT_MOST}) counted) AS conversations,
            (SELECT count(*)::int FROM (SELECT FROM contacts k WHERE ${OLD_CONTACT}
               AND NOT EXISTS (SELECT FROM conversations c WHERE c.store_id = k.store_id AND c.contact_id = k.id
                                  AND NOT (c.status = 'resolved' AND c.last_message_at < $2))
               LIMIT ${COUNTED_AT_MOST}) counted) AS contacts`,
    [storeId, before],
  );
  return rows[0] ?? { conversations: 0, contacts: 0 };
}

/** Locks old conversations; those that somebody writes in right now are left for the next time. */
export async function lockOldConversations(
  client: SqlClient,
  of: { storeId: string; before: Date; limit: number },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT c.id FROM conversations c WHERE ${OLD_CONVERSATION}
      ORDER BY c.last_message_at LIMIT $3 FOR UPDATE SKIP LOCKED`,
    [of.storeId, of.before, of.limit],
  );
  return rows.map(({ id }) => id);
}

/** @returns how many */
export async function deleteOldContacts(
  sql: SqlPool,
  of: { storeId: string; before: Date; limit: number },
): Promise<number> {
  const { rows } = await sql.query(
    `DELETE FROM contacts d WHERE d.store_id = $1 AND d.id IN (
       SELECT k.id FROM contacts k WHERE ${OLD_CONTACT}
          AND NOT EXISTS (SELECT FROM conversations c WHERE c.store_id = k.store_id AND c.contact_id = k.id)
        LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING d.id`,
    [of.storeId, of.before, of.limit],
  );
  return rows.length;
}

/** Changes this one setting and leaves the others alone. @param days null: for good */
export async function writeRetention(sql: SqlClient, storeId: string, days: number | null): Promise<void> {
  await sql.query(
    `UPDATE stores SET inbox_settings = jsonb_set(coalesce(inbox_settings, '{}'), '{retentionDays}', to_jsonb($2::int))
      WHERE id = $1 AND $2::int IS NOT NULL`,
    [storeId, days],
  );
  await sql.query(
    `UPDATE stores SET inbox_settings = coalesce(inbox_settings, '{}') - 'retentionDays'
      WHERE id = $1 AND $2::int IS NULL`,
    [storeId, days],
  );
}
