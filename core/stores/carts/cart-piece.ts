/** A product without variants is its own only variant: its cart lines hold this id. */
export const NO_VARIANT = '00000000-0000-0000-0000-000000000000';

/** Whose cart it is, and where it is changed. A cart follows its contact over conversations. */
export interface CartOwner {
  storeId: string;
  contactId: string;
  conversationId: string;
}

export interface PieceId {
  productId: string;
  /** NO_VARIANT for a product without variants. */
  variantId: string;
}

/** One thing that can be bought, a variant or a product that has none, as it was last read from the shop. */
export interface Piece extends PieceId {
  title: string;
  /** "Blue / M"; null when there is nothing to choose. */
  variantTitle: string | null;
  options: Record<string, string>;
  sku: string | null;
  /** Which connector the product comes from; ids are those of this origin. */
  origin: string;
  productExternalId: string;
  /** The product's own where it has no variants. */
  variantExternalId: string;
  /** Integer, minor units of `currency`. */
  priceCents: number | null;
  currency: string;
  available: boolean;
  stock: number | null;
  imageUrl: string | null;
  url: string | null;
}

export interface CartLine {
  piece: Piece;
  quantity: number;
  /** False: product or variant are gone or hidden since. */
  sold: boolean;
}

/** Tells pieces apart in a Map. */
export function pieceKey({ productId, variantId }: PieceId): string {
  return `${productId}/${variantId}`;
}

/** As people say it, e.g. “Linen shirt (Blue / M)”. */
export function nameOfPiece({ title, variantTitle }: Pick<Piece, 'title' | 'variantTitle'>): string {
  return variantTitle === null ? `“${title}”` : `“${title}” (${variantTitle})`;
}
