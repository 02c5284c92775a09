import { requireUuid } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';

export interface StoredContact {
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  customFields: Record<string, unknown>;
}

/** Locked until the transaction ends. @returns null when the store has no such contact, or it was erased */
export async function lockContact(
  client: SqlClient,
  storeId: string,
  contactId: string,
): Promise<StoredContact | null> {
  const { rows } = await client.query<StoredContact>(
    `SELECT name, email, phone, locale, custom_fields AS "customFields" FROM contacts
      WHERE store_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE`,
    [storeId, requireUuid(contactId, 'The contact')],
  );
  return rows[0] ?? null;
}

/** Stores what is known of a contact, whole. */
export async function writeContact(
  client: SqlClient,
  storeId: string,
  contactId: string,
  { name, email, phone, locale, customFields }: StoredContact,
): Promise<void> {
  await client.query(
    `UPDATE contacts SET name = $3, email = $4, phone = $5, locale = $6, custom_fields = $7, updated_at = now()
      WHERE store_id = $1 AND id = $2`,
    [storeId, contactId, name, email, phone, locale, toStorableJson(customFields)],
  );
}
