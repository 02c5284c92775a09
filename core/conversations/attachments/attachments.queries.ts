import type { AttachmentView } from '@/core/contracts/attachment';
import type { FileStorage } from '@/core/shared/file-store';
import type { SqlPool } from '@/core/shared/sql-pool';

/** An AttachmentView of a row of `attachments`, named `f` in the statement. */
export const ATTACHMENT_VIEW = `json_build_object('id', f.id, 'name', f.name, 'mimeType', f.mime_type,
  'bytes', f.bytes, 'width', f.width, 'height', f.height, 'scan', f.scan,
  'path', '/api/files/' || f.store_id || '/' || f.id || '?key=' || f.access_key)`;

export interface NewAttachment {
  storeId: string;
  id: string;
  /** null: a visitor's, not sent yet. */
  conversationId: string | null;
  uploader: { key: string } | { userId: string };
  name: string;
  mimeType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  sha256: string;
  storage: FileStorage;
  scan: 'none' | 'pending';
}

/** Stores a file's row, before its content is. */
export async function insertAttachment(sql: SqlPool, row: NewAttachment): Promise<void> {
  const byContact = 'key' in row.uploader;
  await sql.query(
    `INSERT INTO attachments (store_id, id, conversation_id, uploaded_by, uploader_key, uploader_id, name, mime_type,
                              bytes, width, height, sha256, storage, scan)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::"AttachmentScan")`,
    [
      row.storeId,
      row.id,
      row.conversationId,
      byContact ? 'contact' : 'teammate',
      'key' in row.uploader ? row.uploader.key : null,
      'userId' in row.uploader ? row.uploader.userId : null,
      ...[row.name, row.mimeType, row.bytes, row.width, row.height, row.sha256, row.storage, row.scan],
    ],
  );
}

/** @returns null when it is gone */
export async function findView(sql: SqlPool, storeId: string, id: string): Promise<AttachmentView | null> {
  const { rows } = await sql.query<{ view: AttachmentView }>(
    `SELECT ${ATTACHMENT_VIEW} AS view FROM attachments f WHERE f.store_id = $1 AND f.id = $2`,
    [storeId, id],
  );
  return rows[0]?.view ?? null;
}

/** Deletes a file's row. */
export async function deleteAttachment(sql: SqlPool, storeId: string, id: string): Promise<void> {
  await sql.query('DELETE FROM attachments WHERE store_id = $1 AND id = $2', [storeId, id]);
}

/** How many files of a visitor wait to be sent. */
export async function countUnsent(sql: SqlPool, storeId: string, uploaderKey: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM attachments
      WHERE store_id = $1 AND uploader_key = $2 AND message_id IS NULL AND note_id IS NULL`,
    [storeId, uploaderKey],
  );
  return rows[0]?.count ?? 0;
}

export interface ServedRow {
  name: string;
  mimeType: string;
  bytes: number;
  sha256: string;
  storage: FileStorage;
  scan: AttachmentView['scan'];
}

/** @returns null when there is no such file, or the key is not its own */
export async function findByKey(
  sql: SqlPool,
  of: { storeId: string; id: string; key: string },
): Promise<ServedRow | null> {
  const { rows } = await sql.query<ServedRow>(
    `SELECT name, mime_type AS "mimeType", bytes, sha256, storage, scan FROM attachments
      WHERE store_id = $1 AND id = $2 AND access_key = $3`,
    [of.storeId, of.id, of.key],
  );
  return rows[0] ?? null;
}

export interface Settled {
  storage: FileStorage;
  conversationId: string | null;
  messageId: string | null;
  noteId: string | null;
  view: AttachmentView;
}

/** Writes what is known of a file that waits for it; null: it waits no more. */
export async function settleScan(
  sql: SqlPool,
  of: { storeId: string; id: string; scan: 'none' | 'clean' | 'infected' },
): Promise<Settled | null> {
  const { rows } = await sql.query<Settled>(
    `UPDATE attachments f SET scan = $3::"AttachmentScan"
      WHERE f.store_id = $1 AND f.id = $2 AND f.scan = 'pending'
      RETURNING f.storage, f.conversation_id AS "conversationId", f.message_id AS "messageId",
                f.note_id AS "noteId", ${ATTACHMENT_VIEW} AS view`,
    [of.storeId, of.id, of.scan],
  );
  return rows[0] ?? null;
}
