import type { SqlClient } from '@/core/shared/sql-pool';
import { normaliseEmail, normalisePhone } from '../customers/contact-details';

/** A customer as the platform, or the owner, names them. */
export interface PersonNamed {
  /** The platform's id; null for a guest. */
  customerId: string | null;
  email: string | null;
  /** The platform's ids of orders that are theirs. */
  orderIds: readonly string[];
}

/** All rows that belong to one person. */
export interface Person {
  emails: string[];
  phones: string[];
  customerRowIds: string[];
  orderRowIds: string[];
  contactIds: string[];
  conversationIds: string[];
}

/**
 * Gathers what is stored of a person: the customer by id or e-mail, orders that are theirs or were placed with that
 * e-mail, contacts known by e-mail, phone or a verified conversation, and all conversations of these contacts.
 * @param origin the platform that the ids belong to
 */
export async function findPerson(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  origin: string,
  named: PersonNamed,
): Promise<Person> {
  const email = normaliseEmail(named.email);
  const customers = await client.query<{ id: string; email: string | null; phone: string | null }>(
    `SELECT id, email, phone FROM customers WHERE store_id = $1 AND ((origin = $2 AND external_id = $3) OR email = $4)`,
    [storeId, origin, named.customerId, email],
  );
  const known = [email, ...customers.rows.map((row) => row.email)].filter((one) => one !== null);
  const orders = await client.query<{ id: string; email: string | null; phone: string | null }>(
    `SELECT id, email, phone FROM orders WHERE store_id = $1 AND (
       email = ANY($4) OR (origin = $2 AND (external_id = ANY($5) OR customer_external_id = $3)))`,
    [storeId, origin, named.customerId, known, [...named.orderIds]],
  );
  const emails = distinct([...known, ...orders.rows.map((row) => row.email)]);
  const phones = distinct(
    [...customers.rows, ...orders.rows].map(({ phone }) => normalisePhone(phone) ?? phone),
  );
  const { contactIds, conversationIds } = await findConversations(client, storeId, {
    emails,
    phones,
    customerId: named.customerId,
  });
  return {
    emails,
    phones,
    customerRowIds: customers.rows.map(({ id }) => id),
    orderRowIds: orders.rows.map(({ id }) => id),
    contactIds,
    conversationIds,
  };
}

async function findConversations(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  { emails, phones, customerId }: { emails: string[]; phones: string[]; customerId: string | null },
): Promise<Pick<Person, 'contactIds' | 'conversationIds'>> {
  const { rows: contacts } = await client.query<{ id: string }>(
    `SELECT id FROM contacts WHERE store_id = $1 AND (lower(email) = ANY($2) OR phone = ANY($3))
     UNION
     SELECT c.contact_id FROM conversations c
       JOIN conversation_identities i ON i.store_id = c.store_id AND i.conversation_id = c.id
      WHERE c.store_id = $1 AND (i.email = ANY($2) OR i.phone = ANY($3) OR i.customer_external_id = $4)
     UNION
     SELECT c.contact_id FROM conversations c
       JOIN verification_codes v ON v.store_id = c.store_id AND v.conversation_id = c.id
      WHERE c.store_id = $1 AND v.email = ANY($2) AND v.used_at IS NOT NULL`,
    [storeId, emails, phones, customerId],
  );
  const contactIds = contacts.map(({ id }) => id);
  const { rows: conversations } = await client.query<{ id: string }>(
    'SELECT id FROM conversations WHERE store_id = $1 AND contact_id = ANY($2)',
    [storeId, contactIds],
  );
  return { contactIds, conversationIds: conversations.map(({ id }) => id) };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
