import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CartOwner, type Piece, pieceKey } from './cart-piece';
import { type HeldLine, lockCart, setQuantity } from './cart-rows.queries';
import type { CurrentOffer } from './offers/current-offer';
import { fitQuantity, MAX_LINES, MAX_PIECES, type QuantityFit } from './offers/fit-quantity';

export type PutWish =
  /** What the same turn has added of it before does not count: a turn that is tried again adds nothing twice. */
  | { kind: 'add'; quantity: number; turnId: string | null }
  /** Of a line that is in the cart. */
  | { kind: 'set'; quantity: number };

/**
 * Changes how many of a piece are in the contact's cart, as far as the offer allows. The cart is locked meanwhile, so
 * two messages at once lose nothing of each other.
 * @throws AppError `conflict` when the cart is full, `not_found` when there is no such line to be set any more
 */
export async function putIntoCart(
  ctx: Pick<AppContext, 'sql'>,
  owner: CartOwner,
  piece: Piece,
  offer: CurrentOffer,
  wish: PutWish,
): Promise<QuantityFit> {
  return inTransaction(ctx.sql, async (client) => {
    const cart = await lockCart(client, owner);
    const held = cart.held.get(pieceKey(piece));
    if (!held && wish.kind === 'set') throw notInCart();
    if (!held && cart.held.size >= MAX_LINES) {
      throw new AppError('conflict', `The cart holds ${MAX_LINES} different products, more do not fit.`);
    }
    const all = [...cart.held.values()].reduce((sum, { quantity }) => sum + quantity, 0);
    const others = all - (held?.quantity ?? 0);
    if (others >= MAX_PIECES)
      throw new AppError('conflict', `The cart is full: it holds ${MAX_PIECES} pieces.`);
    const before = wish.kind === 'add' ? quantityBefore(held, wish.turnId) : 0;
    const fit = fitQuantity(before + wish.quantity, offer, MAX_PIECES - others);
    if (fit.kind === 'fits') {
      const turn =
        wish.kind === 'add' && wish.turnId ? { id: wish.turnId, quantity: fit.quantity - before } : null;
      await setQuantity(client, owner.storeId, cart.id, piece, fit.quantity, turn);
    }
    return fit;
  });
}

function quantityBefore(held: HeldLine | undefined, turnId: string | null): number {
  if (!held) return 0;
  return turnId !== null && held.turnId === turnId ? held.quantity - held.turnQuantity : held.quantity;
}

/** The refusal to change a line that is gone. */
export function notInCart(): AppError {
  return new AppError('not_found', 'That is not in the cart any more.');
}

/** @throws AppError `invalid_input` for anything but 1, 2, 3 … up to what a cart holds */
export function requireQuantity(quantity: number): number {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_PIECES) {
    throw new AppError('invalid_input', `The quantity must be a whole number from 1 to ${MAX_PIECES}.`);
  }
  return quantity;
}
