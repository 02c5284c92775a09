import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { CartOwner, Piece } from '../cart-piece';
import { lockCart, readCart, removeLines, setQuantity } from '../cart-rows.queries';
import type { Offers } from '../offers/ask-offers';
import { reduceQuantity } from '../offers/fit-quantity';
import { noteGone, noteLeftOut, noteReduced } from '../telling/cart-notes';

export interface SettledCart {
  id: string;
  token: string;
  /** Another one than the cart's: it was changed after this. */
  version: string;
  discountCode: string | null;
  /** What goes to the checkout. */
  lines: { piece: Piece; quantity: number }[];
  notes: string[];
}

/**
 * Brings the cart to what can be ordered at this moment: quantities are reduced to what is left and allowed, what is
 * gone is taken out, and what cannot be bought just now stays in the cart but out of the checkout. Stock that could
 * not be asked for reduces nothing.
 * @param offers of the cart's pieces
 */
export async function settleLines(
  ctx: Pick<AppContext, 'sql'>,
  owner: CartOwner,
  offers: Offers,
): Promise<SettledCart> {
  const { storeId } = owner;
  return inTransaction(ctx.sql, async (client) => {
    const { id, token, version } = await lockCart(client, owner);
    const cart = await readCart(client, owner);
    const settled: SettledCart = {
      id,
      token,
      version,
      discountCode: cart.discountCode,
      lines: [],
      notes: [],
    };
    for (const { piece, quantity, sold } of cart.lines) {
      const offer = sold ? offers.of(piece) : null;
      if (offer === null) {
        await removeLines(client, storeId, id, [piece]);
        settled.notes.push(noteGone(piece));
        continue;
      }
      const possible = offers.live || !offer.available ? reduceQuantity(quantity, offer) : quantity;
      if (possible === 0) {
        settled.notes.push(noteLeftOut(piece));
        continue;
      }
      if (possible < quantity) {
        await setQuantity(client, storeId, id, piece, possible);
        settled.notes.push(noteReduced(piece, possible));
      }
      settled.lines.push({ piece, quantity: possible });
    }
    return settled;
  });
}
