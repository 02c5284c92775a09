import type { CartCard } from '@/core/contracts/cart-card';
import type { CartFacts } from '@/core/contracts/cart-tool-results';
import { formatMoney } from '@/core/shared/money';
import { NO_VARIANT, type PieceId } from '@/core/stores/carts/cart-piece';

/** The cart as a model reads it; prices as people write them. */
export function describeCart(cart: CartCard, locale: string): CartFacts {
  const money = (cents: number | null) => (cents === null ? null : formatMoney(cents, cart.currency, locale));
  return {
    lines: cart.lines.map((line) => ({
      line: nameOfLine(line),
      title: line.title,
      variant: line.variantTitle,
      quantity: line.quantity,
      price: money(line.priceCents),
      available: line.available,
    })),
    subtotal: money(cart.subtotalCents),
    discount_code: cart.discountCode,
  };
}

/** By what update_cart knows a line: the variant's id, or the product's where it has none. */
export function nameOfLine({ productId, variantId }: PieceId): string {
  return variantId === NO_VARIANT ? productId : variantId;
}
