import { forgetWordsOf } from '@/core/actions/requests/erase-requests.queries';
import { forgetQuestions } from '@/core/quality/gaps/questions/forget-questions.queries';
import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import { visitorKey } from '@/core/shared/visitor-key';
import { anonymiseDetail } from './anonymise-order';

type Client = Pick<SqlClient, 'query'>;

export async function deleteCustomerRows(
  client: Client,
  storeId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await client.query(
    'DELETE FROM customers WHERE store_id = $1 AND id = ANY($2) RETURNING id',
    [storeId, ids],
  );
  return rows.length;
}

/**
 * Takes the person out of orders. The content's hash stays: a platform that still has the order as it was does not
 * bring the person back, one that has changed it does so with what is left there.
 * @returns how many orders still had a person in them
 */
export async function anonymiseOrders(
  client: Client,
  storeId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ id: string; detail: unknown }>(
    'SELECT id, detail FROM orders WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
    [storeId, ids],
  );
  const { rows: changed } = await client.query(
    `UPDATE orders o SET email = NULL, phone = NULL, customer_external_id = NULL, customer_name = NULL,
       status_url = NULL, detail = r.detail, updated_at = greatest(o.updated_at, now())
     FROM json_to_recordset($2::json) AS r(id uuid, detail jsonb)
     WHERE o.store_id = $1 AND o.id = r.id AND (o.detail <> r.detail
       OR coalesce(o.email, o.phone, o.customer_external_id, o.customer_name, o.status_url) IS NOT NULL)
     RETURNING o.id`,
    [storeId, toStorableJson(rows.map(({ id, detail }) => ({ id, detail: anonymiseDetail(detail) })))],
  );
  return changed.length;
}

/**
 * Deletes conversations with all that was said, done and noted in them, and the words of theirs that went elsewhere:
 * into gaps in the knowledge, the record of actions, and notices.
 */
export async function deleteConversations(
  client: Client,
  storeId: string,
  ids: readonly string[],
): Promise<number> {
  await forgetQuestions(client, storeId, ids);
  await forgetWordsOf(client, storeId, ids);
  await client.query(
    'DELETE FROM notification_deliveries WHERE store_id = $1 AND conversation_id = ANY($2)',
    [storeId, ids],
  );
  await client.query(
    'UPDATE carts SET conversation_id = NULL WHERE store_id = $1 AND conversation_id = ANY($2)',
    [storeId, ids],
  );
  await client.query('DELETE FROM back_in_stock_requests WHERE store_id = $1 AND conversation_id = ANY($2)', [
    storeId,
    ids,
  ]);
  // Events on their way to browsers that are too large for NOTIFY; gone within minutes anyway.
  await client.query(
    `DELETE FROM live_event_bodies WHERE body ->> 'topic' = ANY($1) OR body -> 'data' ->> 'conversationId' = ANY($2)`,
    [ids.map((id) => `conversation:${id}`), ids],
  );
  const { rows } = await client.query(
    'DELETE FROM conversations WHERE store_id = $1 AND id = ANY($2) RETURNING id',
    [storeId, ids],
  );
  return rows.length;
}

/** Deletes files that contacts have uploaded and not sent. Before it is forgotten how they are recognised. */
export async function deleteUnsentUploads(
  client: Client,
  storeId: string,
  contactIds: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ external_id: string }>(
    'SELECT external_id FROM contact_identities WHERE store_id = $1 AND contact_id = ANY($2)',
    [storeId, contactIds],
  );
  await client.query('DELETE FROM attachments WHERE store_id = $1 AND uploader_key = ANY($2)', [
    storeId,
    rows.map((row) => visitorKey(row.external_id)),
  ]);
}

/**
 * Empties contacts and forgets how they are recognised: a visitor who comes back begins anew. A row stays for carts
 * that became orders, which count as the store's revenue; other carts, and contacts without such carts, are deleted.
 */
export async function emptyContacts(client: Client, storeId: string, ids: readonly string[]): Promise<void> {
  await client.query('DELETE FROM contact_identities WHERE store_id = $1 AND contact_id = ANY($2)', [
    storeId,
    ids,
  ]);
  await client.query(
    `DELETE FROM carts WHERE store_id = $1 AND contact_id = ANY($2) AND status <> 'ordered'`,
    [storeId, ids],
  );
  // A checkout link may be prefilled with an address, and a code be made for one person.
  await client.query(
    'UPDATE carts SET checkout_url = NULL, discount_code = NULL WHERE store_id = $1 AND contact_id = ANY($2)',
    [storeId, ids],
  );
  await client.query(
    `DELETE FROM contacts k WHERE k.store_id = $1 AND k.id = ANY($2)
       AND NOT EXISTS (SELECT FROM carts c WHERE c.store_id = k.store_id AND c.contact_id = k.id)
       AND NOT EXISTS (SELECT FROM conversations c WHERE c.store_id = k.store_id AND c.contact_id = k.id)`,
    [storeId, ids],
  );
  await client.query('DELETE FROM contact_notes WHERE store_id = $1 AND contact_id = ANY($2)', [
    storeId,
    ids,
  ]);
  await client.query('DELETE FROM contact_tags WHERE store_id = $1 AND contact_id = ANY($2)', [storeId, ids]);
  await client.query(
    `UPDATE contacts SET name = NULL, email = NULL, phone = NULL, locale = NULL, custom_fields = '{}',
            blocked_at = NULL, updated_at = now(), erased_at = CASE WHEN NOT EXISTS (
              SELECT FROM conversations c WHERE c.store_id = contacts.store_id AND c.contact_id = contacts.id
            ) THEN now() END
      WHERE store_id = $1 AND id = ANY($2)`,
    [storeId, ids],
  );
}

/** @returns how many requests to hear of a product there were */
export async function deleteByEmail(
  client: Client,
  storeId: string,
  emails: readonly string[],
): Promise<number> {
  await client.query('DELETE FROM verification_codes WHERE store_id = $1 AND email = ANY($2)', [
    storeId,
    emails,
  ]);
  const { rows } = await client.query(
    'DELETE FROM back_in_stock_requests WHERE store_id = $1 AND email = ANY($2) RETURNING id',
    [storeId, emails],
  );
  return rows.length;
}
