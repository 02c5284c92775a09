import type { OrderStatus } from '@/core/contracts/order-status';
import type { AppContext } from '@/core/shared/context';
import type { OpenPlatform } from '../connection/open-platform';
import { presentPlatform } from '../connection/present-platform';
import type { PlatformOrder } from '../orders/platform-order';
import type { StoredOrder } from '../orders/stored-order';
import type { ContactProof } from '../platform/store-platform';
import { ownsOrder, type ShopperClaims } from '../verification/shopper-claims';
import { type OrderLookup, pickByNumber } from './found-order';
import { keepCopies } from './keep-copies';
import { areOrdersKnown } from './orders-known.queries';
import { storedOwnOrders } from './stored-own-orders';
import { tryShop } from './try-shop';

/** Something is still to happen with these. */
const OPEN: readonly OrderStatus[] = ['pending', 'processing', 'partially_shipped', 'shipped'];

export interface OwnOrderQuery {
  storeId: string;
  /** Whoever asks, as verified. */
  claims: ShopperClaims;
  /** As the shopper wrote it; null: the newest order that is still under way, else the newest. */
  number: string | null;
}

/** One order of a verified shopper: as the platform has it now, or our copy when it cannot be asked. */
export async function findOwnOrder(
  ctx: AppContext,
  { storeId, claims, number }: OwnOrderQuery,
  signal: AbortSignal,
): Promise<OrderLookup> {
  const platform = await presentPlatform(ctx, storeId);
  const stored = await storedOwnOrders(ctx.sql, storeId, claims, platform);
  const copy = number === null ? pickNewest(stored) : pickByNumber(number, stored);
  if (!copy && number === null) {
    const known = await areOrdersKnown(ctx.sql, storeId, platform);
    return { status: known ? 'none' : 'unavailable' };
  }

  const live = await tryShop(ctx, storeId, signal, async (open, stop) => {
    const orders =
      copy?.origin === open.origin
        ? await open.platform.ordersById([copy.order.externalId], stop)
        : await findByContacts(open, claims, number, stop);
    return {
      origin: open.origin,
      orders: orders.filter((order) => ownsOrder(claims, order, open.origin, open.origin)),
    };
  });
  const asCopy = copy ? { order: copy.order, origin: copy.origin, platform, asOf: copy.syncedAt } : undefined;
  if (!live.asked) return asCopy ? { status: 'found', found: asCopy } : { status: 'unavailable' };

  const { origin, orders } = live.value;
  const candidates = orders.map((order) => ({ order }));
  const fresh = number === null ? candidates[0] : pickByNumber(number, candidates);
  if (fresh) {
    await keepCopies(ctx, storeId, origin, [fresh.order], live.at);
    return { status: 'found', found: { order: fresh.order, origin, platform: origin, asOf: null } };
  }
  // The platform knows nothing of what another one had.
  return asCopy && asCopy.origin !== origin ? { status: 'found', found: asCopy } : { status: 'none' };
}

async function findByContacts(
  { platform }: OpenPlatform,
  { email, phone }: ShopperClaims,
  number: string | null,
  signal: AbortSignal,
): Promise<PlatformOrder[]> {
  if (number === null) return [];
  const contacts: ContactProof[] = [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])];
  const found = await Promise.all(
    contacts.map((contact) => platform.findOrders({ number, ...contact }, signal)),
  );
  return found.flat();
}

function pickNewest(stored: readonly StoredOrder[]): StoredOrder | undefined {
  return stored.find(({ order }) => OPEN.includes(order.status)) ?? stored[0];
}
