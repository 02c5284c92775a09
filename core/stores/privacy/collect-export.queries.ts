import type { SqlClient } from '@/core/shared/sql-pool';
import type { Person } from './find-person.queries';

/** Everything that is stored of a person, as it stands in the database. */
export interface CustomerExport {
  customers: object[];
  orders: object[];
  contacts: object[];
  conversations: object[];
  carts: object[];
  backInStockRequests: object[];
}

/** Reads what belongs to a person. Internal ids, hashes and search data are left out. */
export async function collectExport(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  person: Person,
): Promise<CustomerExport> {
  const read = async (text: string, ...values: unknown[]) =>
    (await client.query<Record<string, unknown>>(text, [storeId, ...values])).rows;
  return {
    customers: await read(
      `SELECT origin, external_id AS "id", email, phone, name, locale, created_at AS "createdAt"
       FROM customers WHERE store_id = $1 AND id = ANY($2)`,
      person.customerRowIds,
    ),
    orders: await read(
      `SELECT origin, external_id AS "id", number, email, phone, customer_name AS "customerName",
         placed_at AS "placedAt", status, payment_status AS "paymentStatus", currency, total_cents AS "totalCents",
         refunded_cents AS "refundedCents", status_url AS "statusUrl", detail
       FROM orders WHERE store_id = $1 AND id = ANY($2) ORDER BY placed_at`,
      person.orderRowIds,
    ),
    contacts: await read(
      `SELECT c.name, c.email, c.phone, c.locale, c.created_at AS "createdAt", (
         SELECT coalesce(json_agg(json_build_object('channel', i.channel, 'id', i.external_id)), '[]')
         FROM contact_identities i WHERE i.store_id = c.store_id AND i.contact_id = c.id) AS "knownBy"
       FROM contacts c WHERE c.store_id = $1 AND c.id = ANY($2)`,
      person.contactIds,
    ),
    conversations: await read(
      `SELECT c.channel, c.created_at AS "createdAt", c.page_url AS "pageUrl", (
         SELECT coalesce(json_agg(json_build_object('role', m.role, 'text', m.text, 'at', m.created_at,
           'orders', m.orders, 'cart', m.cart) ORDER BY m.seq), '[]')
         FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id) AS messages, (
         SELECT coalesce(json_agg(json_build_object('answer', m.text, 'helpful', f.helpful, 'reason', f.reason,
           'comment', f.comment, 'at', f.updated_at) ORDER BY m.seq), '[]')
         FROM messages m JOIN answer_feedback f ON f.store_id = m.store_id AND f.message_id = m.id
         WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND f.source = 'shopper') AS ratings
       FROM conversations c WHERE c.store_id = $1 AND c.id = ANY($2) ORDER BY c.created_at`,
      person.conversationIds,
    ),
    carts: await read(
      `SELECT c.status, c.discount_code AS "discountCode", c.created_at AS "createdAt", c.ordered_at AS "orderedAt", (
         SELECT coalesce(json_agg(json_build_object('product', p.title, 'quantity', l.quantity)), '[]')
         FROM cart_lines l JOIN products p ON p.store_id = l.store_id AND p.id = l.product_id
         WHERE l.store_id = c.store_id AND l.cart_id = c.id) AS lines
       FROM carts c WHERE c.store_id = $1 AND c.contact_id = ANY($2)`,
      person.contactIds,
    ),
    backInStockRequests: await read(
      `SELECT b.email, b.locale, b.created_at AS "createdAt", b.notified_at AS "notifiedAt", p.title AS product
       FROM back_in_stock_requests b JOIN products p ON p.store_id = b.store_id AND p.id = b.product_id
       WHERE b.store_id = $1 AND b.email = ANY($2)`,
      person.emails,
    ),
  };
}
