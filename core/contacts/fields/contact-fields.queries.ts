import type { ContactFieldView } from '@/core/contracts/contact-view';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

type Sql = SqlPool | SqlClient;

/** The store's own fields, in their order. */
export async function listFields(sql: Sql, storeId: string): Promise<ContactFieldView[]> {
  const { rows } = await sql.query<ContactFieldView>(
    `SELECT key, label, type, choices FROM contact_fields WHERE store_id = $1 ORDER BY position, created_at, key`,
    [storeId],
  );
  return rows;
}

/** Adds a field behind the others. @returns false: there is one with that key */
export async function insertField(sql: Sql, storeId: string, field: ContactFieldView): Promise<boolean> {
  const { rows } = await sql.query(
    `INSERT INTO contact_fields (store_id, key, label, type, choices, position)
     VALUES ($1, $2, $3, $4::"ContactFieldType", $5,
             (SELECT coalesce(max(position) + 1, 0) FROM contact_fields WHERE store_id = $1))
     ON CONFLICT DO NOTHING RETURNING key`,
    [storeId, field.key, field.label, field.type, field.choices],
  );
  return rows.length > 0;
}

/** @returns false: there is no such field */
export async function updateField(
  sql: Sql,
  storeId: string,
  { key, label, choices }: Pick<ContactFieldView, 'key' | 'label' | 'choices'>,
): Promise<boolean> {
  const { rows } = await sql.query(
    'UPDATE contact_fields SET label = $3, choices = $4 WHERE store_id = $1 AND key = $2 RETURNING key',
    [storeId, key, label, choices],
  );
  return rows.length > 0;
}

/** Writes the fields' order; keys that are not given keep theirs, behind them. */
export async function writeFieldOrder(sql: Sql, storeId: string, keys: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE contact_fields f SET position = coalesce(array_position($2::text[], f.key), 1000)
      WHERE f.store_id = $1`,
    [storeId, keys],
  );
}

/** Deletes a field and what all contacts have in it. */
export async function deleteField(client: SqlClient, storeId: string, key: string): Promise<void> {
  await client.query('DELETE FROM contact_fields WHERE store_id = $1 AND key = $2', [storeId, key]);
  await client.query(
    `UPDATE contacts SET custom_fields = custom_fields - $2 WHERE store_id = $1 AND custom_fields ? $2`,
    [storeId, key],
  );
}
