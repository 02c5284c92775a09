import { sameEmail, samePhone } from '@/core/stores/customers/contact-details';
import { meansOrder } from '@/core/stores/orders/order-number';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ContactProof } from '@/core/stores/platform/store-platform';
import { inParallel } from '../api/in-parallel';
import { PAGE_SIZE, readRows } from '../api/list-items';
import type { ShopClient, ShopParams } from '../api/shop-client';
import type { ShopSettings } from '../shop/shop-settings';
import { readOrder } from './map-order';
import type { WooOrder } from './order-schema';
import { completeOrders, parseOrders } from './read-orders';

/**
 * Orders whose number and contact both fit. WooCommerce has no filter for either (`number` and `billing_email` are
 * ignored, and everything comes back), only a search in ids, names and addresses: what it finds is compared here.
 */
export async function findOrders(
  client: ShopClient,
  settings: ShopSettings,
  query: { number: string } & ContactProof,
  signal?: AbortSignal,
): Promise<PlatformOrder[]> {
  const country = 'phone' in query ? await settings.country(signal) : null;
  const found = await inParallel(searchesFor(query), 4, async (search) => {
    const { data } = await client.get('orders', { per_page: PAGE_SIZE, ...search }, { signal });
    return parseOrders(readRows(data)).orders;
  });
  const orders = new Map(found.flat().map((order) => [order.id, order]));
  const meant = [...orders.values()].filter((order) => isMeant(order, query, country));
  return completeOrders(client, meant, { notes: true, signal });
}

function isMeant(order: WooOrder, query: { number: string } & ContactProof, country: string | null): boolean {
  const { number = '' } = readOrder(order, { refunds: [], notes: [], fulfillments: [] }) ?? {};
  if (!meansOrder(query.number, number)) return false;
  const { billing, shipping } = order;
  if ('email' in query) return sameEmail(query.email, billing.email ?? null);
  return [billing, shipping].some(({ phone, country: own }) =>
    samePhone(query.phone, phone ?? null, own || country),
  );
}

/** Ways to come upon the order. Plugins with numbers of their own make id and number differ. */
function searchesFor(query: { number: string } & ContactProof): ShopParams[] {
  const digits = /\d{1,15}(?=\D*$)/.exec(query.number.slice(0, 100))?.[0] ?? '';
  const searches: ShopParams[] = [];
  if (digits !== '') searches.push({ include: String(Number(digits)) });
  if ('email' in query) {
    searches.push({ search: searchableEmail(query.email) });
  } else {
    if (digits !== '') searches.push({ search: digits });
    // Phones are stored as typed, and the search knows no other spelling: the last group of digits is often the same.
    const group = /\d{4,}(?=\D*$)/.exec(query.phone)?.[0];
    if (group) searches.push({ search: group.slice(-8) });
  }
  return searches.filter((search) => search.search !== '');
}

/** The order search decodes its term twice, which turns a "+" into a space; what follows it is enough to search for. */
function searchableEmail(email: string): string {
  return email.trim().slice(0, 320).split(/[+%]/).at(-1) ?? '';
}
