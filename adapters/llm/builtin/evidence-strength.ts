/**
 * Scores of the two searches have scales of their own. Divided by what a clear find of each scores on average, 1 means
 * the same on both: a clear find.
 */
const CLEAR_PRODUCT = 0.42;
const CLEAR_PASSAGE = 0.4;

/** From here on a find is worth showing. */
export const FAIR = 0.68;
export const CLEAR = 1;
/** Almost word for word what was asked. */
export const VERY_CLEAR = 1.25;

export function productStrength(score: number | undefined): number {
  return (score ?? 0) / CLEAR_PRODUCT;
}

export function passageStrength(score: number | undefined): number {
  return (score ?? 0) / CLEAR_PASSAGE;
}

/** @returns 0..1: about one half for a find that is just worth showing, two thirds for a clear one */
export function confidenceOf(strength: number): number {
  return Math.min(0.95, 0.2 + 0.45 * strength);
}
