import { sameEmail, samePhone } from '@/core/stores/customers/contact-details';
import { meansOrder, toNumberKey } from '@/core/stores/orders/order-number';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ContactProof } from '@/core/stores/platform/store-platform';
import type { AskOptions } from '../api/admin-client';
import { plainId } from '../api/gid';
import { type OrderCandidate, searchOrders } from '../documents/search-orders';
import type { OpenShop, ShopBasics } from '../shop/open-shop';
import { requireOrders } from './order-access';
import { ordersById } from './orders-by-id';

/** Longer than any shop's numbers. */
const MAX_NUMBER_CHARS = 60;

/**
 * Orders that the shopper's number means and whose contact fits. Shopify's search finds words in names, so it only
 * proposes; the comparison is ours.
 * @throws AppError `forbidden` without read_orders
 */
export async function findOrders(
  shop: OpenShop,
  query: { number: string } & ContactProof,
  options: AskOptions,
): Promise<PlatformOrder[]> {
  const basics = await requireOrders(shop, options);
  const names = namesToSearch(query.number, basics);
  if (names.length === 0) return [];
  const filter = names.map((name) => `name:${quote(name)}`).join(' OR ');
  const withCustomers = basics.scopes.has('read_customers');
  const { orders } = await shop.admin.ask(searchOrders, { filter, withCustomers }, options);
  const meant = orders.nodes.filter(
    (order) => meansOrder(query.number, order.name) && fitsContact(order, query, basics.country),
  );
  if (meant.length === 0) return [];
  return ordersById(
    shop,
    meant.map(({ id }) => plainId(id)),
    options,
  );
}

/** How the name of the order may be written: as the shopper wrote it, bare, and with what the shop puts around it. */
export function namesToSearch(
  written: string,
  { numberPrefix, numberSuffix }: Pick<ShopBasics, 'numberPrefix' | 'numberSuffix'>,
): string[] {
  const plain = written.trim().slice(0, MAX_NUMBER_CHARS);
  const key = toNumberKey(plain);
  if (key === '') return [];
  const digits = /\d+$/.exec(key)?.[0];
  const bare = digits?.replace(/^0+(?=\d)/, '');
  const candidates = [
    plain,
    key,
    digits,
    bare,
    ...[digits, bare].map((d) => d && `${numberPrefix}${d}${numberSuffix}`),
  ];
  return [...new Set(candidates.filter((name): name is string => Boolean(name)))];
}

/** A value in Shopify's search, in which nothing is an operator any more. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function fitsContact(order: OrderCandidate, proof: ContactProof, shopCountry: string | null): boolean {
  const { customer, shippingAddress } = order;
  if ('email' in proof) {
    return [order.email, customer?.defaultEmailAddress?.emailAddress].some((email) =>
      sameEmail(email ?? null, proof.email),
    );
  }
  const country = shippingAddress?.countryCodeV2 ?? shopCountry;
  return [order.phone, shippingAddress?.phone, customer?.defaultPhoneNumber?.phoneNumber].some((phone) =>
    samePhone(phone ?? null, proof.phone, country),
  );
}
