import type { FileStorage } from '@/core/shared/file-store';
import type { SqlClient } from '@/core/shared/sql-pool';

/** A file that goes along with an export. */
export interface ExportedFile {
  id: string;
  storage: FileStorage;
  name: string;
  bytes: number;
}

/** Files that were sent in conversations, not those of private notes; what a scanner has found something in is left out. */
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
