import type { CurrentOffer } from './current-offer';

/** Different pieces that a cart holds at most. */
export const MAX_LINES = 50;
/** Pieces that a cart holds at most, over all lines. */
export const MAX_PIECES = 999;

export type QuantityFit =
  /** `limitedBy`: why fewer than wanted; null: exactly as wanted. */
  | { kind: 'fits'; quantity: number; limitedBy: 'stock' | 'shop' | 'cart' | null }
  | { kind: 'out_of_stock' }
  /** The shop's own limits per order. */
  | { kind: 'not_allowed'; min: number; max: number | null; step: number };

/**
 * How many of a piece can be in the cart. More than there is becomes what there is; fewer than the shop's minimum, or
 * between its steps, is refused, because the shopper must decide which way.
 * @param wanted pieces in the cart, at least 1
 * @param room pieces that the rest of the cart leaves free
 */
export function fitQuantity(wanted: number, offer: CurrentOffer, room: number): QuantityFit {
  if (!offer.available) return { kind: 'out_of_stock' };
  const { step, stock, max } = offer;
  const smallest = Math.ceil(offer.min / step) * step;
  const notAllowed: QuantityFit = { kind: 'not_allowed', min: smallest, max, step };
  const bound = Math.min(stock ?? Infinity, max ?? Infinity, room);
  const largest = bound === Infinity ? Infinity : Math.floor(bound / step) * step;
  if (largest < smallest) return stock !== null && stock < smallest ? { kind: 'out_of_stock' } : notAllowed;
  if (wanted > largest) {
    const limitedBy = bound === stock ? 'stock' : bound === max ? 'shop' : 'cart';
    return { kind: 'fits', quantity: largest, limitedBy };
  }
  if (wanted < smallest || wanted % step !== 0) return notAllowed;
  return { kind: 'fits', quantity: wanted, limitedBy: null };
}

/** The largest quantity that can be ordered now and is no more than wanted; 0: none. */
export function reduceQuantity(wanted: number, offer: CurrentOffer): number {
  if (!offer.available) return 0;
  const largest = Math.min(wanted, offer.stock ?? wanted, offer.max ?? wanted);
  const stepped = Math.floor(largest / offer.step) * offer.step;
  return stepped >= offer.min ? stepped : 0;
}
