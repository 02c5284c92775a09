import type { SqlClient } from '@/core/shared/sql-pool';
import { collectConversations } from './collect-conversations.queries';
import type { Person } from './find-person.queries';

/** Everything that is stored of a person, as it stands in the database. */
export interface CustomerExport {
  customers: object[];
  orders: object[];
  contacts: object[];
  /** What the team has noted. */
  team: object[];
  conversations: object[];
  carts: object[];
  backInStockRequests: object[];
  /** What the assistant was asked to do to orders or the profile. */
  actions: object[];
  /** When somebody merged, exported or blocked them here. */
  handling: object[];
}

/**
 * Reads what belongs to a person. Internal ids, hashes, search data and traces of how an answer was made are left out;
 * what becomes of each column is written down in core/contacts/personal-data/register.fixture.ts, and a test holds it to that.
 * @param person.customerId the platform's id; null: none is known
 */
export async function collectExport(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  person: Person & { customerId: string | null },
): Promise<CustomerExport> {
  const read = async (text: string, ...values: unknown[]) =>
    (await client.query<Record<string, unknown>>(text, [storeId, ...values])).rows;
  return {
    customers: await read(
      `SELECT origin, external_id AS "id", email, phone, name, locale, detail, created_at AS "createdAt"
       FROM customers WHERE store_id = $1 AND id = ANY($2)`,
      person.customerRowIds,
    ),
    orders: await read(
      `SELECT origin, external_id AS "id", number, email, phone, customer_name AS "customerName",
         customer_external_id AS "customerId", placed_at AS "placedAt", status, platform_status AS "platformStatus",
         payment_status AS "paymentStatus", currency, total_cents AS "totalCents", refunded_cents AS "refundedCents",
         status_url AS "statusUrl", detail
       FROM orders WHERE store_id = $1 AND id = ANY($2) ORDER BY placed_at`,
      person.orderRowIds,
    ),
    contacts: await read(
      `SELECT c.name, c.email, c.phone, c.locale, c.created_at AS "createdAt", c.last_seen_at AS "lastSeenAt", (
         SELECT coalesce(json_agg(json_build_object('channel', i.channel, 'id', i.external_id)), '[]')
         FROM contact_identities i WHERE i.store_id = c.store_id AND i.contact_id = c.id) AS "knownBy"
       FROM contacts c WHERE c.store_id = $1 AND c.id = ANY($2)`,
      person.contactIds,
    ),
    team: await read(
      `SELECT k.name, k.custom_fields AS fields, k.blocked_at AS "blockedAt",
         coalesce((SELECT json_agg(t.name ORDER BY lower(t.name)) FROM contact_tags kt
            JOIN tags t ON t.store_id = kt.store_id AND t.id = kt.tag_id
           WHERE kt.store_id = k.store_id AND kt.contact_id = k.id), '[]') AS tags,
         coalesce((SELECT json_agg(json_build_object('text', n.text, 'at', n.created_at) ORDER BY n.created_at)
            FROM contact_notes n WHERE n.store_id = k.store_id AND n.contact_id = k.id), '[]') AS notes
       FROM contacts k WHERE k.store_id = $1 AND k.id = ANY($2) ORDER BY k.created_at`,
      person.contactIds,
    ),
    conversations: await collectConversations(client, storeId, person.conversationIds),
    carts: await read(
      `SELECT c.status, c.discount_code AS "discountCode", c.checkout_url AS "checkoutUrl",
         c.created_at AS "createdAt", c.ordered_at AS "orderedAt", (
         SELECT coalesce(json_agg(json_build_object('product', p.title, 'quantity', l.quantity)), '[]')
         FROM cart_lines l JOIN products p ON p.store_id = l.store_id AND p.id = l.product_id
         WHERE l.store_id = c.store_id AND l.cart_id = c.id) AS lines
       FROM carts c WHERE c.store_id = $1 AND c.contact_id = ANY($2)`,
      person.contactIds,
    ),
    backInStockRequests: await read(
      `SELECT b.email, b.locale, b.created_at AS "createdAt", b.notified_at AS "notifiedAt", p.title AS product
       FROM back_in_stock_requests b JOIN products p ON p.store_id = b.store_id AND p.id = b.product_id
       WHERE b.store_id = $1 AND (b.email = ANY($2) OR b.conversation_id = ANY($3))`,
      person.emails,
      person.conversationIds,
    ),
    actions: await read(
      `SELECT action, order_number AS "order", details, amount_cents AS "amountCents", currency, status, told, reason,
         before, after, created_at AS "createdAt", finished_at AS "finishedAt"
       FROM action_requests
       WHERE store_id = $1 AND (order_id = ANY($2) OR contact_id = ANY($3) OR conversation_id = ANY($4))
       ORDER BY created_at`,
      person.orderRowIds,
      person.contactIds,
      person.conversationIds,
    ),
    handling: await read(
      `SELECT action AS what, created_at AS at FROM audit_entries WHERE store_id = $1 AND subject = ANY($2::text[])
       UNION ALL
       SELECT kind::text, requested_at FROM privacy_requests WHERE store_id = $1 AND customer_id = $3
       ORDER BY at`,
      person.contactIds,
      person.customerId,
    ),
  };
}
