import type { FileStorage, StoredFile } from '@/core/shared/file-store';
import type { SqlPool } from '@/core/shared/sql-pool';

export type FileRow = StoredFile & { storage: FileStorage };

/** Files of all stores that are still to be scanned, the oldest first; those that are being uploaded are left alone. */
export async function listPending(sql: SqlPool, limit: number): Promise<FileRow[]> {
  const { rows } = await sql.query<FileRow>(
    `SELECT store_id AS "storeId", id, storage FROM attachments
      WHERE scan = 'pending' AND created_at < now() - interval '30 seconds' ORDER BY created_at LIMIT $1`,
    [limit],
  );
  return rows;
}

/** Deletes files that nobody has sent. @returns how many */
export async function deleteUnsent(sql: SqlPool, before: Date): Promise<number> {
  const { rows } = await sql.query(
    `DELETE FROM attachments WHERE message_id IS NULL AND note_id IS NULL AND created_at < $1 RETURNING id`,
    [before],
  );
  return rows.length;
}

/** Notes a content whose removal has to be tried again. */
export async function noteRemoval(sql: SqlPool, file: FileRow): Promise<void> {
  await sql.query(
    'INSERT INTO file_removals (store_id, id, storage) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [file.storeId, file.id, file.storage],
  );
}

export async function listRemovals(sql: SqlPool, limit: number): Promise<FileRow[]> {
  const { rows } = await sql.query<FileRow>(
    'SELECT store_id AS "storeId", id, storage FROM file_removals ORDER BY created_at LIMIT $1',
    [limit],
  );
  return rows;
}

export async function forgetRemoval(sql: SqlPool, file: StoredFile): Promise<void> {
  await sql.query('DELETE FROM file_removals WHERE store_id = $1 AND id = $2', [file.storeId, file.id]);
}
