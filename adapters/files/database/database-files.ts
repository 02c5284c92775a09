import type { FileStore } from '@/core/shared/file-store';
import type { SqlPool } from '@/core/shared/sql-pool';

/** Keeps contents in Postgres: nothing to set up, and in every backup. They go with their rows of `attachments`. */
export function createDatabaseFiles(sql: SqlPool): FileStore {
  return {
    async put({ storeId, id }, content) {
      await sql.query(
        `INSERT INTO attachment_bodies (store_id, id, content) VALUES ($1, $2, $3)
           ON CONFLICT (store_id, id) DO UPDATE SET content = excluded.content`,
        [storeId, id, Buffer.from(content.buffer, content.byteOffset, content.byteLength)],
      );
    },
    async get({ storeId, id }) {
      const { rows } = await sql.query<{ content: Buffer }>(
        'SELECT content FROM attachment_bodies WHERE store_id = $1 AND id = $2',
        [storeId, id],
      );
      return rows[0]?.content ?? null;
    },
    async delete({ storeId, id }) {
      await sql.query('DELETE FROM attachment_bodies WHERE store_id = $1 AND id = $2', [storeId, id]);
    },
  };
}
