import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '../connection/present-platform';
import { sameEmail, samePhone } from '../customers/contact-details';
import { findStoredOrdersByNumber } from '../orders/find-stored-orders.queries';
import { countryOf } from '../orders/order-rows';
import type { PlatformOrder } from '../orders/platform-order';
import type { ContactProof } from '../platform/store-platform';
import { type FoundOrder, type OrderLookup, pickByNumber } from './found-order';
import { keepCopies } from './keep-copies';
import { tryShop } from './try-shop';

/**
 * The order whose number and contact both fit: asked of the platform, and of our copies when it cannot be asked within
 * three seconds. Copies of a platform that the store had before count beside the present one's answer.
 */
export async function findOrderByProof(
  ctx: AppContext,
  query: { storeId: string; number: string; contact: ContactProof },
  signal: AbortSignal,
): Promise<OrderLookup> {
  const { storeId, number, contact } = query;
  const [live, copies] = await Promise.all([
    tryShop(ctx, storeId, signal, async ({ platform, origin }, stop) => ({
      orders: await platform.findOrders({ number, ...contact }, stop),
      origin,
    })),
    readCopies(ctx, query),
  ]);
  if (!live.asked) {
    const found = pickByNumber(number, copies);
    return found ? { status: 'found', found } : { status: 'unavailable' };
  }
  const { origin, orders } = live.value;
  // Platforms search loosely; whoever may see an order is decided here once more.
  const matching = orders.filter((order) => fits(contact, order));
  const fresh = matching.map((order) => ({ order, origin, platform: origin, asOf: null }));
  const elsewhere = copies.filter((copy) => copy.origin !== origin);
  const found = pickByNumber(number, fresh) ?? pickByNumber(number, elsewhere);
  if (found?.asOf === null) await keepCopies(ctx, storeId, origin, [found.order], live.at);
  return found ? { status: 'found', found } : { status: 'none' };
}

async function readCopies(
  ctx: AppContext,
  { storeId, number, contact }: { storeId: string; number: string; contact: ContactProof },
): Promise<FoundOrder[]> {
  const [platform, stored] = await Promise.all([
    presentPlatform(ctx, storeId),
    findStoredOrdersByNumber(ctx.sql, storeId, { number, ...contact }),
  ]);
  return stored.map(({ order, origin, syncedAt }) => ({ order, origin, platform, asOf: syncedAt }));
}

function fits(contact: ContactProof, order: PlatformOrder): boolean {
  return 'email' in contact
    ? sameEmail(contact.email, order.email)
    : samePhone(contact.phone, order.phone, countryOf(order));
}
