import type { CartCard } from '@/core/contracts/cart-card';
import type { CartLine } from '../cart-piece';
import type { StoredCart } from '../cart-rows.queries';
import type { Offers } from '../offers/ask-offers';
import { MAX_PIECES } from '../offers/fit-quantity';

/**
 * The cart as shoppers see it, with the prices of `offers`. Lines that cannot be bought stay in it, marked, and do not
 * count in the subtotal. A cart has one currency; a price in another one is left out, since it cannot be added up.
 * @param lines those of the cart that are still sold
 */
export function buildCartCard(
  cart: Pick<StoredCart, 'currency' | 'discountCode' | 'checkoutUrl'>,
  lines: readonly CartLine[],
  offers: Offers,
): CartCard {
  const offered = lines.map((line) => ({ ...line, offer: offers.of(line.piece) }));
  const currency = offered.find(({ offer }) => offer?.priceCents != null)?.offer?.currency ?? cart.currency;
  const shown = offered.map(({ piece, quantity, offer }) => {
    const limits = [offer?.stock, offer?.max].filter((limit) => typeof limit === 'number');
    return {
      productId: piece.productId,
      variantId: piece.variantId,
      title: piece.title,
      variantTitle: piece.variantTitle,
      quantity,
      priceCents: offer?.currency === currency ? offer.priceCents : null,
      available: offer?.available ?? false,
      maxQuantity: limits.length > 0 ? Math.min(...limits, MAX_PIECES) : null,
      imageUrl: piece.imageUrl,
      url: piece.url,
    };
  });
  return {
    currency,
    lines: shown,
    subtotalCents: sumUp(shown.filter(({ available }) => available)),
    discountCode: cart.discountCode,
    checkoutUrl: cart.checkoutUrl,
  };
}

function sumUp(lines: readonly { quantity: number; priceCents: number | null }[]): number | null {
  let sum = 0;
  for (const { quantity, priceCents } of lines) {
    if (priceCents === null) return null;
    sum += quantity * priceCents;
  }
  return sum;
}
