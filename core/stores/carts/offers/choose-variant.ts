import type { Piece } from '../cart-piece';

export interface VariantWish {
  variantId?: string | undefined;
  /** Option names with the wanted values, e.g. { Size: "M" }; case does not matter. */
  options?: Record<string, string> | undefined;
}

export type VariantChoice =
  | { kind: 'chosen'; piece: Piece }
  /** Several fit, or none does. `notFound`: what was asked for and does not exist, e.g. "Size: XXL"; null: several fit. */
  | { kind: 'open'; pieces: Piece[]; notFound: string | null };

/**
 * The one piece that a wish means. A name that the product has no option for ("Color" where the shop writes "Colour")
 * is looked for among all its values.
 * @param pieces all of one product; at least one
 */
export function chooseVariant(
  pieces: readonly Piece[],
  { variantId, options = {} }: VariantWish,
): VariantChoice {
  if (variantId !== undefined) {
    const piece = pieces.find(
      (one) => one.variantId === variantId || isProductItself(one, pieces, variantId),
    );
    return piece
      ? { kind: 'chosen', piece }
      : { kind: 'open', pieces: [...pieces], notFound: 'that variant' };
  }
  const wishes = Object.entries(options).filter(([, value]) => tidy(value) !== '');
  const names = new Set(pieces.flatMap((piece) => Object.keys(piece.options).map(tidy)));
  const ranked = pieces.map((piece) => ({
    piece,
    met: wishes.filter(([name, value]) => meets(piece, name, value, names.has(tidy(name)))),
  }));
  const most = Math.max(...ranked.map(({ met }) => met.length));
  const nearest = ranked.filter(({ met }) => met.length === most).map(({ piece }) => piece);
  if (most < wishes.length) {
    return { kind: 'open', pieces: nearest, notFound: describeMissing(wishes, ranked) };
  }
  const [piece] = nearest;
  if (piece && nearest.length === 1) return { kind: 'chosen', piece };
  return { kind: 'open', pieces: nearest, notFound: null };
}

/** A product without variants may be named by its own id. */
function isProductItself(piece: Piece, pieces: readonly Piece[], id: string): boolean {
  return pieces.length === 1 && piece.productId === id;
}

function meets(piece: Piece, name: string, value: string, isOption: boolean): boolean {
  const wanted = tidy(value);
  if (isOption) {
    return Object.entries(piece.options).some(
      ([own, text]) => tidy(own) === tidy(name) && tidy(text) === wanted,
    );
  }
  return (
    Object.values(piece.options).some((text) => tidy(text) === wanted) ||
    tidy(piece.variantTitle ?? '') === wanted
  );
}

/** The wishes that no variant meets; where each is met by some, all of them: together they do not exist. */
function describeMissing(
  wishes: readonly [string, string][],
  ranked: readonly { met: readonly [string, string][] }[],
): string {
  const unmet = wishes.filter((wish) => !ranked.some(({ met }) => met.includes(wish)));
  return (unmet.length > 0 ? unmet : wishes).map(([name, value]) => `${name}: ${value}`).join(', ');
}

function tidy(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
