import { ShoppingCart } from 'lucide-react';
import { CartLines } from '@/app/_components/cart-lines';
import type { CartCard } from '@/core/contracts/cart-card';

/** The cart as the shopper saw it under the answer. */
export function CartSummary({ cart }: { cart: CartCard }) {
  return (
    <section aria-label="Cart shown" className="grid w-[88%] max-w-md gap-1 rounded-md border bg-surface p-3">
      <p className="flex items-center gap-2 font-medium">
        <ShoppingCart className="size-4 text-muted" aria-hidden />
        Cart
        {cart.discountCode && (
          <span className="text-xs font-normal text-muted">code {cart.discountCode}</span>
        )}
      </p>
      {cart.lines.length === 0 && <p className="text-xs text-muted">Empty</p>}
      <CartLines cart={cart} className="text-muted" />
    </section>
  );
}
