import type { ImportedOffer } from '@/core/stores/catalog/reading/imported-product';
import { keepCompareAt, readPrice } from '@/core/stores/catalog/reading/read-fields';
import type { ShopifyVariant } from './product-shape';

type Sellable = Pick<
  ShopifyVariant,
  'price' | 'compareAtPrice' | 'availableForSale' | 'inventoryQuantity' | 'inventoryPolicy' | 'inventoryItem'
>;

/**
 * Price and stock of a variant. Stock is null where nothing is counted, and where the shop goes on selling below zero;
 * a count below zero (more was sold than there was) is none left.
 * @param currency the shop's own: Shopify's variant prices carry none
 */
export function readOffer(variant: Sellable, currency: string): ImportedOffer {
  const price = readPrice(variant.price ?? '', currency, 'point') ?? null;
  const compareAt = readPrice(variant.compareAtPrice ?? '', currency, 'point') ?? null;
  const counted = variant.inventoryItem?.tracked === true && variant.inventoryPolicy !== 'CONTINUE';
  return {
    priceCents: price,
    compareAtCents: keepCompareAt(price, compareAt),
    stock: counted ? Math.max(0, Math.floor(variant.inventoryQuantity ?? 0)) : null,
    available: variant.availableForSale && price !== null,
  };
}
