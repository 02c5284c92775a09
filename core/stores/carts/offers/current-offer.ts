import type { LiveOffer } from '../../platform/checkout';
import type { Piece } from '../cart-piece';

/** What a piece costs and how many of it can be ordered. */
export interface CurrentOffer {
  /** Integer, minor units of `currency`; null: it cannot be bought. */
  priceCents: number | null;
  currency: string;
  available: boolean;
  /** Pieces that are left; null: no limit known. */
  stock: number | null;
  /** Per order, at least 1. */
  min: number;
  /** Per order; null: no limit. */
  max: number | null;
  /** Only multiples of it can be ordered, at least 1. */
  step: number;
}

/** An offer as the shop told it just now. Oversold stock and negative prices cannot be bought. */
export function fromLiveOffer(offer: LiveOffer): CurrentOffer {
  const priceCents = offer.priceCents !== null && offer.priceCents >= 0 ? offer.priceCents : null;
  const stock = offer.stock === null ? null : Math.max(0, Math.floor(offer.stock));
  return {
    priceCents,
    currency: offer.currency,
    available: offer.available && priceCents !== null && stock !== 0,
    stock,
    min: Math.max(1, Math.ceil(offer.minQuantity ?? 1)),
    max: offer.maxQuantity !== null && offer.maxQuantity >= 1 ? Math.floor(offer.maxQuantity) : null,
    step: Math.max(1, Math.floor(offer.quantityStep)),
  };
}

/**
 * An offer as it was last read from the shop. What is available with nothing in stock is sold beyond zero. Limits per
 * order are not stored.
 */
export function fromStoredPiece(piece: Piece): CurrentOffer {
  const priceCents = piece.priceCents !== null && piece.priceCents >= 0 ? piece.priceCents : null;
  return {
    priceCents,
    currency: piece.currency,
    available: piece.available && priceCents !== null,
    stock: piece.stock !== null && piece.stock > 0 ? piece.stock : null,
    min: 1,
    max: null,
    step: 1,
  };
}
