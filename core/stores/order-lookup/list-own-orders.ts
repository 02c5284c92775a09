import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '../connection/present-platform';
import type { PlatformOrder } from '../orders/platform-order';
import type { StoredOrder } from '../orders/stored-order';
import { ownsOrder, type ShopperClaims } from '../verification/shopper-claims';
import { keepCopies } from './keep-copies';
import { areOrdersKnown } from './orders-known.queries';
import { storedOwnOrders } from './stored-own-orders';
import { tryShop } from './try-shop';

export type OwnOrders =
  | {
      status: 'listed';
      /** Newest first. */
      orders: PlatformOrder[];
      /** How many there are beside these. */
      more: number;
      /** When the oldest of the copies was made; null: the platform was asked just now. */
      asOf: Date | null;
    }
  /** Nothing is known, and the shop cannot be asked. */
  | { status: 'unavailable' };

/**
 * The newest orders of a verified shopper. Which ones there are comes from our copies, how they stand now from the
 * platform, where it can be asked.
 * @param limit how many at most
 */
export async function listOwnOrders(
  ctx: AppContext,
  { storeId, claims, limit }: { storeId: string; claims: ShopperClaims; limit: number },
  signal: AbortSignal,
): Promise<OwnOrders> {
  const platform = await presentPlatform(ctx, storeId);
  const stored = await storedOwnOrders(ctx.sql, storeId, claims, platform);
  const known = await areOrdersKnown(ctx.sql, storeId, platform);
  if (stored.length === 0) {
    return known ? { status: 'listed', orders: [], more: 0, asOf: null } : { status: 'unavailable' };
  }
  const shown = stored.slice(0, limit);
  const more = stored.length - shown.length;
  const live = await tryShop(ctx, storeId, signal, async (open, stop) => {
    const ids = shown.filter(({ origin }) => origin === open.origin).map(({ order }) => order.externalId);
    const fresh = ids.length > 0 ? await open.platform.ordersById(ids, stop) : [];
    return {
      origin: open.origin,
      fresh: fresh.filter((order) => ownsOrder(claims, order, open.origin, open.origin)),
    };
  });
  if (!live.asked) {
    const asOf = new Date(Math.min(...shown.map(({ syncedAt }) => syncedAt.getTime())));
    return { status: 'listed', orders: shown.map(({ order }) => order), more, asOf };
  }
  const { origin, fresh } = live.value;
  await keepCopies(ctx, storeId, origin, fresh, live.at);
  return { status: 'listed', orders: renew(shown, origin, fresh), more, asOf: null };
}

/** What the platform no longer has, or gives to somebody else, is left out. */
function renew(
  shown: readonly StoredOrder[],
  origin: string,
  fresh: readonly PlatformOrder[],
): PlatformOrder[] {
  const byId = new Map(fresh.map((order) => [order.externalId, order]));
  return shown.flatMap((copy) =>
    copy.origin === origin ? (byId.get(copy.order.externalId) ?? []) : [copy.order],
  );
}
