import { askShop, logDetail, type ShopContext } from '../../connection/ask-shop';
import { type Piece, pieceKey } from '../cart-piece';
import { type CurrentOffer, fromLiveOffer, fromStoredPiece } from './current-offer';

export interface Offers {
  /** False: the shop could not be asked, and offers are what was last read from it. */
  live: boolean;
  /** null: the shop does not sell it any more. */
  of(piece: Piece): CurrentOffer | null;
}

/** Of a shop that was not asked, or did not answer. */
export const storedOffers: Offers = { live: false, of: fromStoredPiece };

/**
 * Asks the shop for price, stock and limits of some pieces at this moment, all at once. A shop that cannot be asked is
 * no error: then the offers are those of the last sync, and say so.
 * @throws the reason of `signal` once it is aborted
 */
export async function askOffers(
  ctx: ShopContext,
  storeId: string,
  pieces: readonly Piece[],
  signal?: AbortSignal | undefined,
): Promise<Offers> {
  if (pieces.length === 0) return storedOffers;
  try {
    return await askShop(
      ctx,
      storeId,
      async ({ origin, platform }, stop) => {
        // What was imported from elsewhere cannot be bought at this shop, and its ids mean nothing there.
        const own = pieces.filter((piece) => piece.origin === origin);
        const found = own.length > 0 ? await platform.offers(own.map(toOfferKey), stop) : [];
        const offers = new Map(found.map((offer) => [offerKey(offer), fromLiveOffer(offer)]));
        const asked = new Set(pieces.map(pieceKey));
        return {
          live: true,
          of: (piece) => {
            // Put into the cart while the shop was being asked.
            if (!asked.has(pieceKey(piece))) return fromStoredPiece(piece);
            return piece.origin === origin ? (offers.get(offerKey(piece)) ?? null) : null;
          },
        };
      },
      signal,
    );
  } catch (error) {
    signal?.throwIfAborted();
    ctx.log.warn({ storeId, ...logDetail(error) }, 'the shop could not be asked for offers');
    return storedOffers;
  }
}

function toOfferKey({ productExternalId, variantExternalId }: Piece) {
  return { productExternalId, variantExternalId };
}

function offerKey(key: { productExternalId: string; variantExternalId: string }): string {
  return JSON.stringify([key.productExternalId, key.variantExternalId]);
}
