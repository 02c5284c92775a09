import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import type { ShopContext } from '../connection/ask-shop';
import type { CartOutcome } from './cart-outcome';
import type { CartOwner, Piece } from './cart-piece';
import { readCart } from './cart-rows.queries';
import { askOffers, type Offers } from './offers/ask-offers';
import { chooseVariant, type VariantWish } from './offers/choose-variant';
import { findSellablePieces } from './offers/sellable-pieces.queries';
import { putIntoCart, requireQuantity } from './put-into-cart';
import { noteFewer, noteNewPrice } from './telling/cart-notes';
import { presentCart } from './telling/present-cart';

export interface AddWish extends VariantWish {
  productId: string;
  /** To add to what is in the cart already. */
  quantity: number;
  /** The turn that adds it: tried again, it adds nothing twice. */
  turnId?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Puts a piece into the contact's cart. The shop is asked for price, stock and limits at that moment; where it cannot
 * be asked, what was last read from it serves, and a note says so.
 * @throws AppError `not_found` for a product that this store does not sell, `invalid_input` for a quantity that is none,
 *   `conflict` when the cart is full
 */
export async function addToCart(ctx: ShopContext, owner: CartOwner, wish: AddWish): Promise<CartOutcome> {
  const quantity = requireQuantity(wish.quantity);
  const productId = requireUuid(wish.productId, 'The product');
  const pieces = await findSellablePieces(ctx.sql, owner.storeId, productId);
  const [first] = pieces;
  if (!first) throw notFound('The product');
  const choice = chooseVariant(pieces, wish);
  if (choice.kind === 'open') {
    const soldOut = choice.notFound === null && choice.pieces.every((piece) => !piece.available);
    if (soldOut) return { kind: 'out_of_stock', piece: ofWholeProduct(first), mayReturn: true };
    return { kind: 'choose_variant', productId, pieces: choice.pieces, notFound: choice.notFound };
  }

  const { piece } = choice;
  const { lines } = await readCart(ctx.sql, owner);
  const asked = [piece, ...lines.filter(({ sold }) => sold).map((line) => line.piece)];
  const offers = await askOffers(ctx, owner.storeId, asked, wish.signal);
  return add(ctx, owner, piece, { quantity, turnId: wish.turnId ?? null }, offers);
}

async function add(
  ctx: ShopContext,
  owner: CartOwner,
  piece: Piece,
  wish: { quantity: number; turnId: string | null },
  offers: Offers,
): Promise<CartOutcome> {
  const offer = offers.of(piece);
  if (offer === null) return { kind: 'out_of_stock', piece, mayReturn: false };
  if (!offers.live && piece.priceCents === null) return { kind: 'unavailable' };
  const fit = await putIntoCart(ctx, owner, piece, offer, { kind: 'add', ...wish });
  if (fit.kind === 'out_of_stock') return { kind: 'out_of_stock', piece, mayReturn: true };
  if (fit.kind === 'not_allowed') {
    const { min, max, step } = fit;
    return { kind: 'quantity_not_allowed', title: piece.title, min, max, step };
  }
  const notes = fit.limitedBy ? [noteFewer(piece, fit.quantity, fit.limitedBy)] : [];
  if (offers.live && piece.priceCents !== null && offer.priceCents !== piece.priceCents) {
    notes.push(noteNewPrice(piece));
  }
  return presentCart(ctx, owner, { offers, notes });
}

/** No variant of it can be bought: a notice about any of them will do. */
function ofWholeProduct({ productId, variantId, title }: Piece) {
  return { productId, variantId, title, variantTitle: null };
}
