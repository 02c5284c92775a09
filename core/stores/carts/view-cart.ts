import type { ShopContext } from '../connection/ask-shop';
import type { CartNow } from './cart-outcome';
import type { CartOwner } from './cart-piece';
import { presentCart } from './telling/present-cart';

/** The contact's cart with the prices and the stock of this moment. A contact without one has an empty one. */
export function viewCart(
  ctx: ShopContext,
  owner: CartOwner,
  signal?: AbortSignal | undefined,
): Promise<CartNow> {
  return presentCart(ctx, owner, { signal });
}
