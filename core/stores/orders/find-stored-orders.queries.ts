import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableText } from '@/core/shared/storable-text';
import { normaliseEmail, normalisePhone, samePhone } from '../customers/contact-details';
import type { PlatformId } from '../platform/platform-ids';
import type { ContactProof } from '../platform/store-platform';
import { meansOrder } from './order-number';
import { countryOf } from './order-rows';
import { readStoredOrder, STORED_ORDER_COLUMNS, type StoredOrder, type StoredOrderRow } from './stored-order';

/** Nobody with more orders than this looks for one by its number in a chat. */
const MAX_ORDERS_OF_CONTACT = 5000;
/** Digits at the end of a phone number by which it is found; two numbers that are the same share them. */
const PHONE_END = 7;

type Sql = Pick<SqlPool, 'query'>;
/** Whose orders: a contact, or a customer by the platform's id. Without `origin`, of any platform the store had. */
export type OrderOwner = ContactProof | { customerExternalId: string; origin?: PlatformId };

/**
 * Orders of one person, newest first, from our own copies.
 * @param limit how many at most
 */
export async function findStoredOrders(
  sql: Sql,
  storeId: string,
  owner: OrderOwner,
  limit: number,
): Promise<StoredOrder[]> {
  const filter = ownerFilter(owner);
  if (!filter) return [];
  // What the index finds by a phone number's end, or by an id that two platforms gave, is sorted out here.
  const { rows } = await sql.query<StoredOrderRow>(
    `SELECT ${STORED_ORDER_COLUMNS} FROM orders WHERE store_id = $1 AND ${filter.condition}
     ORDER BY placed_at DESC, id DESC LIMIT $3`,
    [storeId, toStorableText(filter.value), 'email' in owner ? limit : MAX_ORDERS_OF_CONTACT],
  );
  return readRows(rows)
    .filter((stored) => belongsTo(stored, owner))
    .slice(0, limit);
}

/**
 * Our copies of the orders whose number and contact both fit, newest first. The number may be written as people write
 * it, see `meansOrder`.
 */
export async function findStoredOrdersByNumber(
  sql: Sql,
  storeId: string,
  query: { number: string } & ContactProof,
): Promise<StoredOrder[]> {
  const filter = ownerFilter(query);
  if (!filter) return [];
  const { rows } = await sql.query<{ id: string; number: string }>(
    `SELECT id, number FROM orders WHERE store_id = $1 AND ${filter.condition}
     ORDER BY placed_at DESC LIMIT ${MAX_ORDERS_OF_CONTACT}`,
    [storeId, toStorableText(filter.value)],
  );
  const ids = rows.filter((row) => meansOrder(query.number, row.number)).map((row) => row.id);
  if (ids.length === 0) return [];
  const { rows: orders } = await sql.query<StoredOrderRow>(
    `SELECT ${STORED_ORDER_COLUMNS} FROM orders WHERE store_id = $1 AND id = ANY($2) ORDER BY placed_at DESC, id DESC`,
    [storeId, ids],
  );
  return readRows(orders).filter((stored) => belongsTo(stored, query));
}

/** @returns null for an e-mail address or phone number that is none: it belongs to nobody */
function ownerFilter(owner: OrderOwner): { condition: string; value: string } | null {
  if ('customerExternalId' in owner)
    return { condition: 'customer_external_id = $2', value: owner.customerExternalId };
  if ('email' in owner) {
    const email = normaliseEmail(owner.email);
    return email === null ? null : { condition: 'email = $2', value: email };
  }
  const phone = normalisePhone(owner.phone);
  // The index orders_phone_end is over this expression.
  return phone === null
    ? null
    : { condition: `right(phone, ${PHONE_END}) = $2`, value: phone.slice(-PHONE_END) };
}

function belongsTo({ order, origin }: StoredOrder, owner: OrderOwner): boolean {
  if ('phone' in owner) return samePhone(owner.phone, order.phone, countryOf(order));
  return !('customerExternalId' in owner) || owner.origin === undefined || owner.origin === origin;
}

function readRows(rows: readonly StoredOrderRow[]): StoredOrder[] {
  return rows.map(readStoredOrder).filter((stored) => stored !== null);
}
