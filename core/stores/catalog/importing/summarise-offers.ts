import type { ImportedOffer } from '../reading/imported-product';
import { keepCompareAt } from '../reading/read-fields';

export interface OfferSummary {
  /** Lowest price, of what can be bought if anything can. */
  priceCents: number | null;
  /** Highest price; null when there is only one. */
  priceMaxCents: number | null;
  compareAtCents: number | null;
  /** Sum; null when one of them is not counted. */
  stock: number | null;
  inStock: boolean;
}

/** What a product says about price and stock, from its variants (or from the product alone). */
export function summariseOffers(offers: readonly ImportedOffer[]): OfferSummary {
  const available = offers.filter((offer) => offer.available);
  const priced = (available.length > 0 ? available : offers).filter((offer) => offer.priceCents !== null);
  let cheapest: ImportedOffer | undefined;
  let highest = 0;
  for (const offer of priced) {
    const price = offer.priceCents ?? 0;
    if (!cheapest || price < (cheapest.priceCents ?? 0)) cheapest = offer;
    highest = Math.max(highest, price);
  }
  const counted = offers.length > 0 && offers.every((offer) => offer.stock !== null);
  return {
    priceCents: cheapest?.priceCents ?? null,
    priceMaxCents: cheapest && highest > (cheapest.priceCents ?? 0) ? highest : null,
    compareAtCents: keepCompareAt(cheapest?.priceCents ?? null, cheapest?.compareAtCents ?? null),
    stock: counted ? sumOfPieces(offers) : null,
    inStock: available.length > 0,
  };
}

/** Oversold variants, below zero, do not eat up what the others have. Kept within Postgres' integer. */
function sumOfPieces(offers: readonly ImportedOffer[]): number {
  const sum = offers.reduce((total, offer) => total + Math.max(0, offer.stock ?? 0), 0);
  return Math.min(sum, 2_147_483_647);
}
