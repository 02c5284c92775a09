import { notFound } from '@/core/shared/app-error';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlPool } from '@/core/shared/sql-pool';
import { lockContact } from '../edit-contact.queries';

/** @throws AppError `not_found` for a contact or a tag of another store */
export async function setContactTags(
  sql: SqlPool,
  { storeId, contactId, tagIds }: { storeId: string; contactId: string; tagIds: readonly string[] },
): Promise<void> {
  await inTransaction(sql, async (client) => {
    if (!(await lockContact(client, storeId, contactId))) throw notFound('The contact');
    const known = await client.query('SELECT FROM tags WHERE store_id = $1 AND id = ANY ($2::uuid[])', [
      storeId,
      tagIds,
    ]);
    if (known.rows.length !== tagIds.length) throw notFound('The tag');
    await client.query(
      'DELETE FROM contact_tags WHERE store_id = $1 AND contact_id = $2 AND tag_id <> ALL ($3::uuid[])',
      [storeId, contactId, tagIds],
    );
    await client.query(
      `INSERT INTO contact_tags (store_id, contact_id, tag_id)
       SELECT $1, $2, id FROM unnest($3::uuid[]) AS tag(id) ON CONFLICT DO NOTHING`,
      [storeId, contactId, tagIds],
    );
  });
}
