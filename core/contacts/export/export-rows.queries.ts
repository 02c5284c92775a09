import type { FileStorage } from '@/core/shared/file-store';
import type { SqlClient } from '@/core/shared/sql-pool';

/** A file that goes along with an export. */
export interface ExportedFile {
  id: string;
  storage: FileStorage;
  name: string;
  bytes: number;
}

/** Exports of contacts that nobody has fetched: newer ones take their place, or the contacts are erased. */
export async function deleteContactExports(
  client: SqlClient,
  storeId: string,
  contactIds: readonly string[],
): Promise<void> {
  await client.query(
    `DELETE FROM privacy_requests
      WHERE store_id = $1 AND contact_id = ANY ($2::uuid[]) AND kind = 'export' AND encrypted_export IS NOT NULL`,
    [storeId, contactIds],
  );
}

/** Files that were sent in conversations; what a scanner has found something in is left out. */
export async function listFiles(
  client: SqlClient,
  storeId: string,
  conversationIds: readonly string[],
): Promise<ExportedFile[]> {
  const { rows } = await client.query<ExportedFile>(
    `SELECT id, storage, name, bytes FROM attachments
      WHERE store_id = $1 AND conversation_id = ANY ($2::uuid[]) AND message_id IS NOT NULL AND scan <> 'infected'
      ORDER BY created_at, id`,
    [storeId, conversationIds],
  );
  return rows;
}

/** What the team has written down of contacts. */
export async function readTeamFacts(
  client: SqlClient,
  storeId: string,
  contactIds: readonly string[],
): Promise<object[]> {
  const { rows } = await client.query<object>(
    `SELECT k.name, k.custom_fields AS fields, k.blocked_at AS "blockedAt", k.last_seen_at AS "lastSeenAt",
            coalesce((SELECT json_agg(t.name ORDER BY lower(t.name)) FROM contact_tags kt
               JOIN tags t ON t.store_id = kt.store_id AND t.id = kt.tag_id
              WHERE kt.store_id = k.store_id AND kt.contact_id = k.id), '[]') AS tags,
            coalesce((SELECT json_agg(json_build_object('text', n.text, 'at', n.created_at) ORDER BY n.created_at)
               FROM contact_notes n WHERE n.store_id = k.store_id AND n.contact_id = k.id), '[]') AS notes,
            coalesce((SELECT json_agg(json_build_object('text', n.text, 'at', n.created_at) ORDER BY n.created_at)
               FROM conversations c JOIN conversation_notes n
                 ON n.store_id = c.store_id AND n.conversation_id = c.id
              WHERE c.store_id = k.store_id AND c.contact_id = k.id), '[]') AS "conversationNotes",
            coalesce((SELECT json_agg(json_build_object('score', r.score, 'comment', r.comment, 'at', r.updated_at)
                                      ORDER BY r.updated_at)
               FROM conversations c JOIN conversation_ratings r
                 ON r.store_id = c.store_id AND r.conversation_id = c.id
              WHERE c.store_id = k.store_id AND c.contact_id = k.id), '[]') AS "conversationRatings"
       FROM contacts k WHERE k.store_id = $1 AND k.id = ANY ($2::uuid[]) ORDER BY k.created_at`,
    [storeId, contactIds],
  );
  return rows;
}

/** The export of a contact that waits to be downloaded. */
export async function findWaitingExport(
  client: SqlClient,
  storeId: string,
  contactId: string,
): Promise<{ id: string; requestedAt: Date } | null> {
  const { rows } = await client.query<{ id: string; requestedAt: Date }>(
    `SELECT id, requested_at AS "requestedAt" FROM privacy_requests
      WHERE store_id = $1 AND contact_id = $2 AND kind = 'export' AND encrypted_export IS NOT NULL
      ORDER BY requested_at DESC LIMIT 1`,
    [storeId, contactId],
  );
  return rows[0] ?? null;
}

/** Takes an export's data out: whoever comes second gets none. @returns null when there is none (any more) */
export async function takeSealedExport(
  client: SqlClient,
  storeId: string,
  requestId: string,
): Promise<{ sealed: string; contactId: string; requestedAt: Date } | null> {
  const { rows } = await client.query<{ sealed: string; contactId: string; requestedAt: Date }>(
    `WITH kept AS (
       SELECT store_id, id, encrypted_export AS sealed FROM privacy_requests
        WHERE store_id = $1 AND id = $2 AND kind = 'export' AND contact_id IS NOT NULL
          AND encrypted_export IS NOT NULL FOR UPDATE)
     UPDATE privacy_requests p SET encrypted_export = NULL FROM kept
      WHERE p.store_id = kept.store_id AND p.id = kept.id
     RETURNING kept.sealed, p.contact_id AS "contactId", p.requested_at AS "requestedAt"`,
    [storeId, requestId],
  );
  return rows[0] ?? null;
}
