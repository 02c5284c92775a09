import { nameOfPiece, type Piece } from '../cart-piece';
import { MAX_PIECES } from '../offers/fit-quantity';

/** Sentences about what was done differently from what was asked, for the answer to pass on. */

export const SHOP_NOT_ASKED =
  'The shop could not be asked just now: prices and stock are those of the last update, and the checkout checks them again.';

/** That fewer are in the cart than were wished, and why. */
export function noteFewer(piece: Piece, quantity: number, limitedBy: 'stock' | 'shop' | 'cart'): string {
  const name = nameOfPiece(piece);
  if (limitedBy === 'stock') {
    return `Only ${quantity} of ${name} ${quantity === 1 ? 'is' : 'are'} left, so ${quantity} ${quantity === 1 ? 'is' : 'are'} in the cart.`;
  }
  if (limitedBy === 'shop')
    return `The shop sells at most ${quantity} of ${name} per order, so ${quantity} are in the cart.`;
  return `A cart holds at most ${MAX_PIECES} pieces, so ${quantity} of ${name} are in it.`;
}

/** That the shop does not sell a piece any more, and it was taken out. */
export function noteGone(piece: Piece): string {
  return `${nameOfPiece(piece)} is not sold any more and was taken out of the cart.`;
}

/** That a piece stays in the cart without counting, since it cannot be bought just now. */
export function noteSoldOut(piece: Piece): string {
  return `${nameOfPiece(piece)} cannot be bought just now and does not count in the subtotal.`;
}

/** That fewer of a piece can be ordered just now than are in the cart. */
export function noteTooMany(piece: Piece, left: number): string {
  return `Only ${left} of ${nameOfPiece(piece)} can be ordered just now.`;
}

/** That the shop asks another price than when the piece was put in. */
export function noteNewPrice(piece: Piece): string {
  return `The shop has changed the price of ${nameOfPiece(piece)}; the cart shows the present one.`;
}

/** That a piece did not come along to the checkout. */
export function noteLeftOut(piece: Piece): string {
  return `${nameOfPiece(piece)} cannot be bought just now, so the checkout goes without it.`;
}

/** That fewer came along to the checkout. */
export function noteReduced(piece: Piece, quantity: number): string {
  return `Only ${quantity} of ${nameOfPiece(piece)} can be ordered now; the quantity was reduced.`;
}

/** That only the checkout will say whether a code counts. */
export function noteCodeUnchecked(code: string): string {
  return `The code ${code} could not be checked just now; the checkout says whether it counts.`;
}

/** That a code does not count any more. */
export function noteCodeDropped(code: string): string {
  return `The code ${code} is no longer accepted and was taken off.`;
}
