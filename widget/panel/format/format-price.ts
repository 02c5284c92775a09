import type { ProductCard } from '@/core/contracts/product-card';

/**
 * @param amountCents integer, minor units of `currency` (as many as ISO 4217 gives it)
 * @param locale BCP 47
 */
export function formatPrice(amountCents: number, currency: string, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(amountCents / 10 ** digits);
  } catch {
    // No currency code that the browser knows.
    return `${(amountCents / 100).toFixed(2)} ${currency}`;
  }
}

export interface PriceTag {
  price: string;
  /** Variants cost up to more than `price`. */
  isFrom: boolean;
  /** What it cost before; null when it is not reduced. */
  before: string | null;
}

/** @returns null for a product without a price */
export function priceTag(product: ProductCard, locale: string): PriceTag | null {
  const { priceCents, priceMaxCents, compareAtCents, currency } = product;
  if (priceCents === null) return null;
  const reduced = compareAtCents !== null && compareAtCents > priceCents;
  return {
    price: formatPrice(priceCents, currency, locale),
    isFrom: priceMaxCents !== null && priceMaxCents > priceCents,
    before: reduced ? formatPrice(compareAtCents, currency, locale) : null,
  };
}
