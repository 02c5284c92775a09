import { type Found, findMatches } from './find-matches';

/** What costs nothing is a price too. */
const FREE_WORDS =
  'kostenlos\\p{L}*|kostenfrei\\p{L}*|versandkostenfrei\\p{L}*|gratis|umsonst|gratuit\\p{L}*|gratuito\\p{L}*|grátis|de graça';
const SAID = new RegExp(
  `(?<!\\p{L})(?:(?:for|(?:is|are|be|it’s|it's|comes?|yours|ships?|them|it) (?:yours )?(?:completely |totally |absolutely )?(?:for )?)free(?![\\p{L}-])(?! to\\b)|free of charge|free (?:shipping|delivery|returns?|gift|sample|of cost)|(?:at )?no (?:cost|charge)|on the house|${FREE_WORDS})(?!\\p{L})`,
  'giu',
);
const KNOWN = new RegExp(`(?<![\\p{L}-])(?:free|no (?:cost|charge)|${FREE_WORDS})(?![\\p{L}-])`, 'iu');

export const FREE = 'free';

/** "It is free", "for free", "free shipping", "kostenlos". */
export function findFree(text: string): Found[] {
  return findMatches(text, SAID, () => [[FREE]]);
}

/** Whether a known text says of anything that it costs nothing. */
export function tellsFree(text: string): boolean {
  return KNOWN.test(text);
}
