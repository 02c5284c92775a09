import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';
import { findNumbers } from './find-numbers';
import { readPattern } from './read-pattern';

export interface PhraseMatch {
  found: boolean;
  /** What the text says of the same kind, when the phrase is one price, number or the like: ["€59.90"]. */
  instead: string[];
}

const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';

/**
 * Looks for what is expected in what was said. Case, accents and the way numbers, prices and dates are written do
 * not matter: "€49.90" is in "49,90 EUR".
 * @param phrase plain text, or a pattern between slashes
 * @param currency of the store, ISO 4217
 */
export function matchPhrase(phrase: string, text: string, currency: string): PhraseMatch {
  const pattern = readPattern(phrase);
  if (pattern) return { found: pattern.test(text), instead: [] };
  const facts = findFacts(text, currency);
  const wanted = onlyFacts(phrase, currency);
  const [first] = wanted;
  if (!first) {
    const found = [plain, (one: string) => canonical(one, currency)].some((view) =>
      hasWords(view(text), view(phrase)),
    );
    return { found, instead: [] };
  }
  const alike = facts.filter(({ kind }) => kind === first.kind);
  const found =
    wanted.every(({ keys: own }) => alike.some(({ keys }) => keys.some((key) => own.includes(key)))) ||
    (first.kind === 'number' && findNumbers(phrase).every((number) => findNumbers(text).includes(number)));
  // "Free" is a price too, but says nothing about another one.
  const instead = alike.flatMap((fact) => (/\d/.test(fact.text) === /\d/.test(phrase) ? fact.text : []));
  return { found, instead: found ? [] : [...new Set(instead)].slice(0, 3) };
}

/** A text with what can be written in several ways in one way. */
function plain(text: string): string {
  return toPlainView(text)
    .text.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same, with prices, numbers and dates as what they mean. */
function canonical(text: string, currency: string): string {
  const view = toPlainView(text).text;
  let result = '';
  let from = 0;
  for (const { kind, start, end, keys } of findFacts(text, currency)) {
    // Both ends of "2–4 days" are facts of the same place.
    if (start >= from) result += view.slice(from, start);
    else if (end !== from) continue;
    result += ` {${kind} ${keys[0]}} `;
    from = end;
  }
  return plain(result + view.slice(from));
}

function findFacts(text: string, currency: string): Fact[] {
  return extractFacts(toPlainView(text), currency).filter(({ kind }) => kind !== 'name');
}

/** The fact that a phrase consists of, if it consists of one; both ends of a range. */
function onlyFacts(phrase: string, currency: string): Fact[] {
  const text = toPlainView(phrase).text.trim();
  const facts = findFacts(text, currency);
  const [first] = facts;
  if (!first || facts.some(({ start }) => start !== first.start)) return [];
  const rest = text.slice(0, first.start) + text.slice(first.end);
  return /[\p{L}\p{N}]/u.test(rest) ? [] : facts;
}

/** Whole words: "free" is not in "freezer". */
function hasWords(text: string, words: string): boolean {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<!${LETTER_OR_DIGIT})${escaped}(?!${LETTER_OR_DIGIT})`, 'u').test(text);
}
