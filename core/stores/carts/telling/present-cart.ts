import type { ShopContext } from '../../connection/ask-shop';
import type { CartNow } from '../cart-outcome';
import type { CartOwner } from '../cart-piece';
import { readCart, removeLines } from '../cart-rows.queries';
import { askOffers, type Offers } from '../offers/ask-offers';
import { buildCartCard } from './build-cart-card';
import { noteGone, noteSoldOut, noteTooMany, SHOP_NOT_ASKED } from './cart-notes';

/**
 * The contact's cart as it is now. Lines whose product or variant is gone are taken out, with a note.
 * @param offers what the shop said about the cart's pieces; absent: it is asked
 */
export async function presentCart(
  ctx: ShopContext,
  owner: CartOwner,
  {
    offers: known,
    notes = [],
    signal,
  }: { offers?: Offers; notes?: string[]; signal?: AbortSignal | undefined } = {},
): Promise<CartNow> {
  const cart = await readCart(ctx.sql, owner);
  const sold = cart.lines.filter((line) => line.sold);
  const offers =
    known ??
    (await askOffers(
      ctx,
      owner.storeId,
      sold.map(({ piece }) => piece),
      signal,
    ));
  const lines = sold.filter(({ piece }) => offers.of(piece) !== null);
  const gone = cart.lines.filter((line) => !lines.includes(line)).map(({ piece }) => piece);
  if (cart.id !== null && gone.length > 0) await removeLines(ctx.sql, owner.storeId, cart.id, gone);

  const all = [...notes, ...gone.map(noteGone)];
  for (const { piece, quantity } of lines) {
    const offer = offers.of(piece);
    const most = Math.min(offer?.stock ?? quantity, offer?.max ?? quantity);
    if (!offer?.available) all.push(noteSoldOut(piece));
    else if (most < quantity) all.push(noteTooMany(piece, most));
  }
  if (!offers.live && lines.length > 0) all.push(SHOP_NOT_ASKED);
  return { kind: 'cart', cart: buildCartCard(cart, lines, offers), notes: all };
}
