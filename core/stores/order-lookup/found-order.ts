import { meansOrder, toNumberKey } from '../orders/order-number';
import type { PlatformOrder } from '../orders/platform-order';
import type { PlatformId } from '../platform/platform-ids';

/** An order that was looked up for a shopper. */
export interface FoundOrder {
  order: PlatformOrder;
  /** Where it comes from. */
  origin: PlatformId;
  /** The store's present platform. */
  platform: PlatformId;
  /** When the platform was last asked for it; null: just now. */
  asOf: Date | null;
}

export type OrderLookup =
  | { status: 'found'; found: FoundOrder }
  | { status: 'none' }
  /** The shop cannot be asked, and there is no copy. */
  | { status: 'unavailable' };

/** Of several orders that a number may mean the one with exactly this number, else the newest. */
export function pickByNumber<T extends { order: PlatformOrder }>(
  number: string,
  candidates: readonly T[],
): T | undefined {
  const meant = candidates
    .filter(({ order }) => meansOrder(number, order.number))
    .sort((a, b) => b.order.placedAt.getTime() - a.order.placedAt.getTime());
  const key = toNumberKey(number);
  return meant.find(({ order }) => toNumberKey(order.number) === key) ?? meant[0];
}
