/** What can be bought, as the platform says at this moment. */
export interface LiveOffer {
  productExternalId: string;
  /** The product's own id for a product without variants at WooCommerce. */
  variantExternalId: string;
  title: string;
  variantTitle: string | null;
  /** Integer, minor units, tax as the shop shows it. null: it cannot be bought. */
  priceCents: number | null;
  compareAtCents: number | null;
  /** ISO 4217. */
  currency: string;
  /** Can be bought now. */
  available: boolean;
  /** Pieces; null: not counted, or sold beyond zero. */
  stock: number | null;
  /** The shop's own limits per order; null: none. */
  minQuantity: number | null;
  maxQuantity: number | null;
  /** Must be bought in multiples of it; 1 usually. */
  quantityStep: number;
}

/** Which piece is meant. Both ids are the platform's. */
export interface OfferKey {
  productExternalId: string;
  variantExternalId: string;
}

/** A discount code as the shop would treat it now. Amounts are never computed here: the checkout does that. */
export type DiscountCheck =
  | {
      valid: true;
      /** As the platform writes it. */
      code: string;
      /** In a few words, e.g. "10% off", as far as the platform says; null otherwise. */
      summary: string | null;
    }
  | { valid: false; reason: 'unknown' | 'expired' | 'not_started' | 'used_up' | 'not_applicable' };

export interface CheckoutRequest {
  lines: (OfferKey & { sku: string | null; quantity: number })[];
  discountCode: string | null;
  /** Goes along and comes back as PlatformOrder.cartToken: attribute, note or UTM, as the platform allows. */
  cartToken: string;
  /** Prefills the checkout, where the platform allows that and the shopper is known. */
  email: string | null;
}
