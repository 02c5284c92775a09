import { parsePriceCents } from '@/core/shared/money';
import { meansCurrency } from './currency-signs';
import {
  type Amount,
  ANY_AMOUNT,
  type MarkedText,
  markAmounts,
  SIGNED_AMOUNT,
  unmarkAmounts,
} from './mark-amounts';

export interface PriceBounds {
  minCents?: number;
  maxCents?: number;
  /** A price as it was typed whose currency the store does not sell in: its bounds are left out. */
  foreignPrice?: string;
  /** The text without the phrases that were understood. */
  rest: string;
}

/** English, German, French, Spanish, Italian. */
const MAX_WORDS =
  'under|below|less than|cheaper than|lower than|no more than|not more than|not over|at most|max(?:imum)?\\.?(?: of)?|' +
  'up to|upto|within|(?:my )?budget(?: (?:is|of))?:?|(?:can|want to|willing to|to) spend(?: up to)?|unter|bis(?: zu)?|' +
  "höchstens|maximal|weniger als|günstiger als|moins de|jusqu['’]à|menos de|hasta|meno di|fino a";
const MAX_WORDS_AFTER =
  'or (?:less|under|below|cheaper)|and (?:under|below)|max(?:imum)?|tops|at most|oder (?:weniger|günstiger)|maximal|' +
  'ou moins|o menos|o meno';
const MIN_WORDS =
  'over|above|more than|at least|starting (?:at|from)|min(?:imum)?\\.?(?: of)?|from|über|mindestens|mehr als|ab|' +
  'plus de|au moins|à partir de|más de|desde|più di|almeno';
const MIN_WORDS_AFTER = 'or (?:more|above|over)|and (?:up|above)|\\+|oder mehr|et plus|ou plus|o más|o più';
const AROUND_WORDS =
  'around|about|approximately|approx\\.?|roughly|circa|ca\\.?|~|etwa|ungefähr|rund|environ|unos';
const BETWEEN_WORDS = 'between|zwischen|entre|tra|fra';
const FROM_WORDS = 'from|von|de|da|desde';
const TO_WORDS = '-|–|—|to|and|bis|und|et|à|a|y|e';

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const pattern = (source: string) => new RegExp(source, 'iu');

const ranges = [
  pattern(`${START}(?:${BETWEEN_WORDS})\\s+${ANY_AMOUNT}\\s*(?:${TO_WORDS})\\s*${ANY_AMOUNT}`),
  pattern(`(?:${START}(?:${FROM_WORDS})\\s+)?${ANY_AMOUNT}\\s*(?:${TO_WORDS})\\s*${SIGNED_AMOUNT}`),
  pattern(`(?:${START}(?:${FROM_WORDS})\\s+)?${SIGNED_AMOUNT}\\s*(?:${TO_WORDS})\\s*${ANY_AMOUNT}`),
];
const maxima = [
  pattern(`(?:${START}(?:${MAX_WORDS})|[<≤]=?)\\s*${ANY_AMOUNT}`),
  pattern(`${ANY_AMOUNT}\\s*(?:${MAX_WORDS_AFTER})${END}`),
];
/** "At least 16" is rarely money: a lower bound needs a currency. */
const minima = [
  pattern(`(?:${START}(?:${MIN_WORDS})|[>≥]=?)\\s*${SIGNED_AMOUNT}`),
  pattern(`${SIGNED_AMOUNT}\\s*(?:${MIN_WORDS_AFTER})`),
];
const around = pattern(`${START}(?:${AROUND_WORDS})\\s*${SIGNED_AMOUNT}`);
const forPrice = pattern(`${START}(?:for|für|pour|por|per)\\s+(?:${MAX_WORDS}\\s+)?${SIGNED_AMOUNT}`);

/** "Around 40" is understood as 30 to 50. */
const AROUND_SHARE = 0.25;

/**
 * Reads the price bounds of a question: "under $50", "between 20 and 40 euros", "1.200 € max", "at least £30",
 * "20–40 €", "around 100 dollars", "bis 50 Euro".
 *
 * @param currency the store's, ISO 4217; a price in another one is reported and not applied
 */
export function parsePriceBounds(question: string, currency: string): PriceBounds {
  const marked = markAmounts(question);
  if (marked.amounts.length === 0) return { rest: question };
  const bounds: PriceBounds = { rest: question };

  const range = take(marked, ranges);
  if (range) {
    const [a, b] = readCents(range, currency, bounds);
    if (a !== undefined && b !== undefined)
      Object.assign(bounds, { minCents: Math.min(a, b), maxCents: Math.max(a, b) });
  } else {
    const max = take(marked, maxima);
    if (max) bounds.maxCents = readCents(max, currency, bounds)[0];
    const min = take(marked, minima);
    if (min) bounds.minCents = readCents(min, currency, bounds)[0];
    const near = max || min ? null : take(marked, [around]);
    const [centre] = near ? readCents(near, currency, bounds) : [];
    if (centre !== undefined) {
      bounds.minCents = Math.round(centre * (1 - AROUND_SHARE));
      bounds.maxCents = Math.round(centre * (1 + AROUND_SHARE));
    }
    const price = max || min || near ? null : take(marked, [forPrice]);
    if (price) bounds.maxCents = readCents(price, currency, bounds)[0];
  }
  bounds.rest = unmarkAmounts(marked).replace(/\s+/g, ' ').trim();
  return bounds;
}

/** Cuts the first match out of the marked text. @returns its amounts, or null */
function take(marked: MarkedText, patterns: readonly RegExp[]): Amount[] | null {
  for (const pattern of patterns) {
    const match = pattern.exec(marked.text);
    if (!match) continue;
    const amounts = match.slice(1).flatMap((index) => marked.amounts[Number(index)] ?? []);
    marked.text = `${marked.text.slice(0, match.index)} ${marked.text.slice(match.index + match[0].length)}`;
    return amounts;
  }
  return null;
}

/** The amounts in minor units; none when one of them is in a currency that the store does not sell in. */
function readCents(amounts: readonly Amount[], currency: string, bounds: PriceBounds): number[] {
  const foreign = amounts.find(({ sign }) => !meansCurrency(sign, currency));
  if (foreign) {
    bounds.foreignPrice = foreign.text;
    return [];
  }
  return amounts.flatMap(({ number }) => parsePriceCents(number, currency) ?? []);
}
