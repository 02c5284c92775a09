import { inTransaction } from '@/core/shared/in-transaction';
import type { ShopContext } from '../connection/ask-shop';
import type { CartOutcome } from './cart-outcome';
import { type CartOwner, type PieceId, pieceKey } from './cart-piece';
import { clearCart, lockCart, readCart, setQuantity } from './cart-rows.queries';
import { askOffers } from './offers/ask-offers';
import { notInCart, putIntoCart, requireQuantity } from './put-into-cart';
import { noteFewer } from './telling/cart-notes';
import { presentCart } from './telling/present-cart';

export type CartChange =
  /** 0 takes the line out. */
  { kind: 'set'; line: PieceId; quantity: number } | { kind: 'clear' };

/**
 * Changes a line of the contact's cart, or empties it. A new quantity is checked against the shop's stock and limits
 * at that moment, as when adding.
 * @throws AppError `not_found` when the line is not in the cart, `invalid_input` for a quantity that is none
 */
export async function updateCart(
  ctx: ShopContext,
  owner: CartOwner,
  change: CartChange,
  signal?: AbortSignal | undefined,
): Promise<CartOutcome> {
  if (change.kind === 'clear') {
    await inTransaction(ctx.sql, async (client) => {
      const cart = await lockCart(client, owner);
      await clearCart(client, owner.storeId, cart.id);
    });
    return presentCart(ctx, owner);
  }
  const { line, quantity } = change;
  if (quantity !== 0) requireQuantity(quantity);
  const { lines } = await readCart(ctx.sql, owner);
  const held = lines.find(({ piece }) => pieceKey(piece) === pieceKey(line));
  if (!held) throw notInCart();
  if (quantity === 0) {
    await inTransaction(ctx.sql, async (client) => {
      const cart = await lockCart(client, owner);
      await setQuantity(client, owner.storeId, cart.id, line, 0);
    });
    return presentCart(ctx, owner, { signal });
  }

  const { piece } = held;
  const sold = lines.filter((one) => one.sold).map((one) => one.piece);
  const offers = await askOffers(ctx, owner.storeId, sold, signal);
  const offer = held.sold ? offers.of(piece) : null;
  if (offer === null) return presentCart(ctx, owner, { offers });
  const fit = await putIntoCart(ctx, owner, piece, offer, { kind: 'set', quantity });
  if (fit.kind === 'out_of_stock') return { kind: 'out_of_stock', piece, mayReturn: true };
  if (fit.kind === 'not_allowed') {
    const { min, max, step } = fit;
    return { kind: 'quantity_not_allowed', title: piece.title, min, max, step };
  }
  const notes = fit.limitedBy ? [noteFewer(piece, fit.quantity, fit.limitedBy)] : [];
  return presentCart(ctx, owner, { offers, notes });
}
