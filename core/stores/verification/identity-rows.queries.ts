import type { SqlPool } from '@/core/shared/sql-pool';
import type { ShopperClaims, ShopperIdentity } from './shopper-claims';

type Sql = Pick<SqlPool, 'query'>;

/** The person whom a conversation belongs to, also when the proof has expired; null: nobody has shown who they are. */
export async function findIdentity(
  sql: Sql,
  storeId: string,
  conversationId: string,
): Promise<ShopperIdentity | null> {
  const { rows } = await sql.query<ShopperIdentity>(
    `SELECT method, email, phone, customer_external_id AS "customerExternalId", name,
            verified_at AS "verifiedAt", expires_at AS "expiresAt"
       FROM conversation_identities WHERE store_id = $1 AND conversation_id = $2`,
    [storeId, conversationId],
  );
  return rows[0] ?? null;
}

/** Lets proofs in one conversation follow each other. @returns the contact; null for an unknown conversation */
export async function lockForProof(
  sql: Sql,
  storeId: string,
  conversationId: string,
): Promise<{ contactId: string } | null> {
  const { rows } = await sql.query<{ contactId: string }>(
    'SELECT contact_id AS "contactId" FROM conversations WHERE store_id = $1 AND id = $2 FOR UPDATE',
    [storeId, conversationId],
  );
  return rows[0] ?? null;
}

/** Writes who was shown; what an earlier proof of the same person showed stays. */
export async function writeIdentity(
  sql: Sql,
  storeId: string,
  conversationId: string,
  identity: ShopperIdentity,
): Promise<void> {
  await sql.query(
    `INSERT INTO conversation_identities AS i (store_id, conversation_id, method, email, phone, customer_external_id,
                                               name, verified_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (store_id, conversation_id) DO UPDATE SET
       method = excluded.method, verified_at = excluded.verified_at, expires_at = excluded.expires_at,
       email = coalesce(excluded.email, i.email), phone = coalesce(excluded.phone, i.phone),
       customer_external_id = coalesce(excluded.customer_external_id, i.customer_external_id),
       name = coalesce(excluded.name, i.name)`,
    [
      storeId,
      conversationId,
      identity.method,
      identity.email,
      identity.phone,
      identity.customerExternalId,
      identity.name,
      identity.verifiedAt,
      identity.expiresAt,
    ],
  );
}

/** Fills what the team does not know of the contact yet; nothing is overwritten. */
export async function fillContact(
  sql: Sql,
  storeId: string,
  contactId: string,
  { email, phone, name }: ShopperClaims,
): Promise<void> {
  await sql.query(
    `UPDATE contacts SET email = coalesce(email, $3), phone = coalesce(phone, $4), name = coalesce(name, $5),
                         updated_at = now()
      WHERE store_id = $1 AND id = $2
        AND (email IS NULL AND $3::text IS NOT NULL OR phone IS NULL AND $4::text IS NOT NULL
             OR name IS NULL AND $5::text IS NOT NULL)`,
    [storeId, contactId, email, phone, name],
  );
}
