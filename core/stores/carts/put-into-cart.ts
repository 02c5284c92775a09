import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CartOwner, type Piece, pieceKey } from './cart-piece';
import { lockCart, setQuantity } from './cart-rows.queries';
import type { CurrentOffer } from './current-offer';
import { fitQuantity, MAX_LINES, MAX_PIECES, type QuantityFit } from './fit-quantity';

/**
 * Sets how many of a piece are in the contact's cart, as far as the offer allows. The cart is locked meanwhile, so two
 * messages at once lose nothing of each other.
 * @param decide the wanted quantity, from how many are in the cart
 * @throws AppError `conflict` when the cart is full; what `decide` throws
 */
export async function putIntoCart(
  ctx: Pick<AppContext, 'sql'>,
  owner: CartOwner,
  piece: Piece,
  offer: CurrentOffer,
  decide: (held: number) => number,
): Promise<QuantityFit> {
  return inTransaction(ctx.sql, async (client) => {
    const cart = await lockCart(client, owner);
    const held = cart.quantities.get(pieceKey(piece)) ?? 0;
    const wanted = decide(held);
    if (held === 0 && cart.quantities.size >= MAX_LINES) {
      throw new AppError('conflict', `The cart holds ${MAX_LINES} different products, more do not fit.`);
    }
    const others = [...cart.quantities.values()].reduce((sum, quantity) => sum + quantity, 0) - held;
    if (others >= MAX_PIECES)
      throw new AppError('conflict', `The cart is full: it holds ${MAX_PIECES} pieces.`);
    const fit = fitQuantity(wanted, offer, MAX_PIECES - others);
    if (fit.kind === 'fits') await setQuantity(client, owner.storeId, cart.id, piece, fit.quantity);
    return fit;
  });
}

/** @throws AppError `invalid_input` for anything but 1, 2, 3 … up to what a cart holds */
export function requireQuantity(quantity: number): number {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_PIECES) {
    throw new AppError('invalid_input', `The quantity must be a whole number from 1 to ${MAX_PIECES}.`);
  }
  return quantity;
}
