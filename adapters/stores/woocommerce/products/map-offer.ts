import type { ImportedOffer } from '@/core/stores/catalog/reading/imported-product';
import { keepCompareAt, MAX_INTEGER, readStock } from '@/core/stores/catalog/reading/read-fields';
import { readAmount } from '../shop/decimal-amount';
import type { WooProduct, WooVariation } from './product-schema';

type Sold = WooProduct | WooVariation;

export interface OfferReading {
  offer: ImportedOffer;
  /** What is wrong with the price, in a few words; the offer is without one then. */
  fault: string | null;
}

/**
 * Price and stock. The price is what WooCommerce charges now, sales with their dates included; whether tax is in it is
 * as the shop enters its prices.
 * @param elsewhere a kind of product that is bought elsewhere than in the cart (external, grouped): it counts as
 *   available although WooCommerce calls it not purchasable
 */
export function readOffer(sold: Sold, currency: string, elsewhere = false): OfferReading {
  const price = readAmount(sold.price, currency);
  const wrong = price === undefined || (price !== null && (price < 0 || price > MAX_INTEGER));
  const priceCents = wrong ? null : price;
  const regular = readAmount(sold.regular_price, currency) ?? null;
  return {
    offer: {
      priceCents,
      compareAtCents: sold.on_sale ? keepCompareAt(priceCents, regular) : null,
      stock: sold.manage_stock === false ? null : readStock(String(sold.stock_quantity ?? '')),
      available: priceCents !== null && (elsewhere || sold.purchasable) && sold.stock_status !== 'outofstock',
    },
    fault: wrong ? `“${sold.price.slice(0, 40)}” is not a price that can be charged` : null,
  };
}
