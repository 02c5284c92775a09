import type { LiveOffer } from '@/core/stores/platform/checkout';
import type { WooProduct, WooVariation } from './product-schema';

type Limits = Pick<LiveOffer, 'minQuantity' | 'maxQuantity' | 'quantityStep'>;

/**
 * Limits per order. WooCommerce itself has one, "sold individually"; the others are of its extension Min/Max
 * Quantities, which prefixes them with "variation_" at variations.
 */
export function readQuantityLimits(product: WooProduct, sold: WooProduct | WooVariation): Limits {
  if (product.sold_individually) return { minQuantity: null, maxQuantity: 1, quantityStep: 1 };
  const limit = (name: string) =>
    readCount(sold.meta_data.get(`variation_${name}`)) ??
    readCount(sold.meta_data.get(name)) ??
    readCount(product.meta_data.get(name));
  return {
    minQuantity: limit('minimum_allowed_quantity'),
    maxQuantity: limit('maximum_allowed_quantity'),
    quantityStep: limit('group_of_quantity') ?? 1,
  };
}

/** 0 and empty stand for no limit. */
function readCount(value: unknown): number | null {
  const count =
    typeof value === 'string' || typeof value === 'number' ? Math.trunc(Number(value)) : Number.NaN;
  return count > 0 && count <= 1_000_000 ? count : null;
}
