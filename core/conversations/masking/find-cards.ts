import { isIssued } from './card-issuers';
import { passesLuhn } from './luhn';
import { labelOf } from './number-label';
import type { SecretSpan } from './secret-span';

/** Digits in groups, as people write long numbers; not a part of a word such as "1Z999AA10123456784". */
const RUN = /(?<![\p{L}\p{N}+])\d+(?:[ ._-]{1,3}\d+)*(?![\p{L}\p{N}])/gu;
const GROUP = /\d+/g;

/** USPS, DHL, FedEx and the like: longer than a card, and they begin in their own ways. */
const LONG_TRACKING = /^(9[1-6]|00|61|420)\d{18,32}$/;

/** Without a word that says so, numbers of other lengths are mostly something else: 13 digits are an EAN. */
const TELLING_LENGTHS = new Set([15, 16]);

interface Group {
  start: number;
  end: number;
}

/**
 * Card numbers: 13 to 19 digits that an issuer could have given out and that pass the Luhn check, with or without
 * separators. The words before it decide where a number could be something else too, since one tracking number in
 * ten passes that check by chance.
 * @param text with plain digits
 */
export function findCards(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const run of text.matchAll(RUN)) {
    const groups = [...run[0].matchAll(GROUP)].map((group): Group => {
      const start = run.index + group.index;
      return { start, end: start + group[0].length };
    });
    if (LONG_TRACKING.test(run[0].replace(/\D/g, ''))) continue;
    for (let from = 0; from < groups.length; from++) {
      const found = cardFrom(text, groups, from);
      if (found === null) continue;
      spans.push({ kind: 'card', start: groups[from]?.start ?? 0, end: groups[found]?.end ?? 0 });
      from = found;
    }
  }
  return spans;
}

/** @returns the last group of the card number that begins with group `from` */
function cardFrom(text: string, groups: readonly Group[], from: number): number | null {
  const start = groups[from]?.start ?? 0;
  let digits = '';
  for (let to = from; to < groups.length; to++) {
    const group = groups[to];
    if (!group) break;
    digits += text.slice(group.start, group.end);
    if (digits.length > 19) break;
    if (digits.length < 13 || !isIssued(digits) || !passesLuhn(digits)) continue;
    const label = labelOf(text, start);
    if (label === 'card') return to;
    if (label === 'other') continue;
    if (TELLING_LENGTHS.has(digits.length) || isGroupedAsCard(groups.slice(from, to + 1))) return to;
  }
  return null;
}

/** As cards are embossed: 4-4-4-4(-3), 4-6-5, 4-6-4. */
function isGroupedAsCard(groups: readonly Group[]): boolean {
  const shape = groups.map(({ start, end }) => end - start).join('-');
  return /^(4-4-4-4(-[1-3])?|4-6-[45])$/.test(shape);
}
