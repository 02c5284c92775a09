import type { ContactTagView } from '@/core/contracts/contact-view';
import { requireUuid } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** What two contacts are compared by. */
export interface MergeSide {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  customFields: Record<string, unknown>;
  blocked: boolean;
  conversations: number;
  verifiedConversations: number;
  identities: number;
  notes: number;
  tags: ContactTagView[];
  /** Pieces in the cart that is not ordered yet; null: there is no such cart. */
  cartLines: number | null;
}

/** @returns in no order; what the store does not have, or was erased, is left out */
export async function findMergeSides(
  sql: SqlPool | SqlClient,
  storeId: string,
  ids: readonly string[],
): Promise<MergeSide[]> {
  const { rows } = await sql.query<MergeSide>(
    `SELECT k.id, k.name, k.email, k.phone, k.locale, k.custom_fields AS "customFields",
            k.blocked_at IS NOT NULL AS blocked,
            (SELECT count(*)::int FROM conversations c
              WHERE c.store_id = k.store_id AND c.contact_id = k.id) AS conversations,
            (SELECT count(*)::int FROM conversations c JOIN conversation_identities i
                ON i.store_id = c.store_id AND i.conversation_id = c.id
              WHERE c.store_id = k.store_id AND c.contact_id = k.id) AS "verifiedConversations",
            (SELECT count(*)::int FROM contact_identities i
              WHERE i.store_id = k.store_id AND i.contact_id = k.id) AS identities,
            (SELECT count(*)::int FROM contact_notes n
              WHERE n.store_id = k.store_id AND n.contact_id = k.id) AS notes,
            coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color)
                                      ORDER BY lower(t.name), t.id)
               FROM contact_tags kt JOIN tags t ON t.store_id = kt.store_id AND t.id = kt.tag_id
              WHERE kt.store_id = k.store_id AND kt.contact_id = k.id), '[]') AS tags,
            (SELECT (SELECT count(*)::int FROM cart_lines l WHERE l.store_id = c.store_id AND l.cart_id = c.id)
               FROM carts c
              WHERE c.store_id = k.store_id AND c.contact_id = k.id AND c.status <> 'ordered') AS "cartLines"
       FROM contacts k WHERE k.store_id = $1 AND k.id = ANY ($2::uuid[]) AND k.erased_at IS NULL`,
    [storeId, ids.map((id) => requireUuid(id, 'The contact'))],
  );
  return rows;
}

/** Locks contacts until the transaction ends, always in the same order, so that two merges do not block each other. */
export async function lockContacts(
  client: SqlClient,
  storeId: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    'SELECT 1 FROM contacts WHERE store_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
    [storeId, ids],
  );
}

interface Pair {
  storeId: string;
  fromId: string;
  intoId: string;
}

/**
 * Ties each conversation of two contacts to the browser that it was begun in, before their ids on the channel belong
 * to the same contact: being one for the team shows neither browser what was said in the other.
 */
export async function tieConversations(client: SqlClient, { storeId, fromId, intoId }: Pair): Promise<void> {
  await client.query(
    `UPDATE conversations c SET external_id = i.external_id FROM contact_identities i
      WHERE c.store_id = $1 AND c.contact_id IN ($2, $3) AND c.external_id IS NULL
        AND i.store_id = c.store_id AND i.contact_id = c.contact_id AND i.channel = c.channel`,
    [storeId, fromId, intoId],
  );
}

/** Gives everything of one contact to the other, carts left out. */
export async function moveRows(client: SqlClient, { storeId, fromId, intoId }: Pair): Promise<string[]> {
  const ids = [storeId, fromId, intoId];
  const { rows } = await client.query<{ id: string }>(
    'UPDATE conversations SET contact_id = $3 WHERE store_id = $1 AND contact_id = $2 RETURNING id',
    ids,
  );
  for (const table of ['contact_identities', 'contact_notes', 'action_requests', 'privacy_requests']) {
    await client.query(`UPDATE ${table} SET contact_id = $3 WHERE store_id = $1 AND contact_id = $2`, ids);
  }
  await client.query(
    `INSERT INTO contact_tags (store_id, contact_id, tag_id)
     SELECT store_id, $3, tag_id FROM contact_tags WHERE store_id = $1 AND contact_id = $2 ON CONFLICT DO NOTHING`,
    ids,
  );
  return rows.map(({ id }) => id);
}

/**
 * Moves carts. Where both have one that is not ordered, the pieces come together in the one that stays, the larger
 * number of each; no link to a checkout that was handed out before holds any more.
 */
export async function moveCarts(client: SqlClient, { storeId, fromId, intoId }: Pair): Promise<void> {
  const ids = [storeId, fromId, intoId];
  await client.query(
    `UPDATE carts SET contact_id = $3 WHERE store_id = $1 AND contact_id = $2 AND status = 'ordered'`,
    ids,
  );
  await client.query(
    `INSERT INTO cart_lines AS l (store_id, cart_id, product_id, variant_id, quantity, added_at)
     SELECT o.store_id, t.id, o.product_id, o.variant_id, o.quantity, o.added_at
       FROM carts f
       JOIN cart_lines o ON o.store_id = f.store_id AND o.cart_id = f.id
       JOIN carts t ON t.store_id = f.store_id AND t.contact_id = $3 AND t.status <> 'ordered'
      WHERE f.store_id = $1 AND f.contact_id = $2 AND f.status <> 'ordered'
     ON CONFLICT (store_id, cart_id, product_id, variant_id) DO UPDATE
       SET quantity = greatest(l.quantity, excluded.quantity)`,
    ids,
  );
  const { rows } = await client.query(
    `DELETE FROM carts f WHERE f.store_id = $1 AND f.contact_id = $2 AND EXISTS (
       SELECT FROM carts t WHERE t.store_id = f.store_id AND t.contact_id = $3 AND t.status <> 'ordered')
     RETURNING id`,
    ids,
  );
  await client.query(
    `UPDATE carts SET contact_id = $3, status = 'open', checkout_url = NULL, updated_at = clock_timestamp()
      WHERE store_id = $1 AND status <> 'ordered' AND (contact_id = $2 OR $4 AND contact_id = $3)`,
    [...ids, rows.length > 0],
  );
}

/** Fills what the other contact does not have, and deletes the one that is merged. */
export async function joinContacts(
  client: SqlClient,
  { storeId, fromId, intoId }: Pair,
  facts: Pick<MergeSide, 'name' | 'email' | 'phone' | 'locale' | 'customFields'>,
): Promise<void> {
  await client.query(
    `UPDATE contacts k SET name = $4, email = $5, phone = $6, locale = $7, custom_fields = $8,
            created_at = least(k.created_at, f.created_at), last_seen_at = greatest(k.last_seen_at, f.last_seen_at),
            blocked_at = coalesce(k.blocked_at, f.blocked_at), updated_at = now()
       FROM contacts f
      WHERE k.store_id = $1 AND k.id = $3 AND f.store_id = $1 AND f.id = $2`,
    [
      ...[storeId, fromId, intoId],
      ...[facts.name, facts.email, facts.phone, facts.locale, JSON.stringify(facts.customFields)],
    ],
  );
  await client.query('DELETE FROM contacts WHERE store_id = $1 AND id = $2', [storeId, fromId]);
}
