import { editDistance } from '@/core/knowledge/retrieval/keywords/edit-distance';
import { headNoun, singular } from './head-noun';

/** Words that stand in titles and questions alike and name nothing. */
const COMMON = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'new',
  'set',
  'kit',
  'one',
  'two',
  'size',
  'men',
  'women',
  'kids',
]);

type Titled = { title: string };

/** What the first word of a title counts beside the words that question and title share. */
const BY_NAME = 1.5;
const WHOLE_TITLE = 3;

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word));
}

/** Plural and singular count as one word here. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(es|s)$/, '') : word;
}

/**
 * The product that a question means by name: "is the Cairn 65 waterproof?". A name is the first word of a title, or two
 * words of it, of which one is rare among the found products; the product that shares most words with the question
 * wins, numbers included, so that "Harbour 2" is not taken for "Harbour 3".
 * @param products a search result, best first
 */
export function findNamedProduct<T extends Titled>(question: string, products: readonly T[]): T | null {
  const asked = new Set(wordsOf(question).map(stem));
  const titles = products.map(({ title }) => [...new Set(wordsOf(title).map(stem))]);
  const counts = new Map<string, number>();
  for (const word of titles.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A family of two, like the sizes of one tent, still is a name among other products.
  const isRare = (word: string) =>
    /\p{L}{3}|^\d{2,}$/u.test(word) && (counts.get(word) ?? 0) <= Math.max(1, products.length / 2.5);

  let best: { product: T; fit: number } | null = null;
  for (const [i, product] of products.entries()) {
    const title = titles[i] ?? [];
    const shared = title.filter((word) => isAmong(asked, word));
    const first = title[0] ?? '';
    const byName = isAmong(asked, first) && isRare(first);
    const named = byName || (shared.length > 1 && shared.some(isRare));
    // "Tent footprint for the Skimmer 1": a title that is there as a whole is what is meant.
    const isWhole = title.length > 1 && shared.length === title.length;
    const fit = shared.length + (byName ? BY_NAME : 0) + (isWhole ? WHOLE_TITLE : 0);
    if (named && fit > (best?.fit ?? 0)) best = { product, fit };
  }
  return best?.product ?? null;
}

/** Shorter words one letter apart are other words. */
const SHORTEST_MISSPELT = 5;

/** Typed as it is, or with one slip. */
function isAmong(asked: ReadonlySet<string>, word: string): boolean {
  if (asked.has(word)) return true;
  if (word.length < SHORTEST_MISSPELT || /\d/.test(word)) return false;
  return [...asked].some((typed) => typed.length >= SHORTEST_MISSPELT && editDistance(typed, word, 1) <= 1);
}

/** The question has the first word of the title, which is most products' name. */
export function startsWithName(question: string, { title }: Titled): boolean {
  const [first = ''] = wordsOf(title).map(stem);
  return /\p{L}{3}/u.test(first) && wordsOf(question).map(stem).includes(first);
}

/** A second product of the kind that fits so much worse is not meant. */
const FAR_BEHIND = 0.7;

/** The one product found that is what the question calls it: "is the mascara waterproof?" in a shop with one mascara. */
export function findOnlyOfItsKind<T extends Titled & { score: number }>(
  question: string,
  products: readonly T[],
): T | null {
  const asked = new Set(wordsOf(question).map(singular));
  const [best, next] = products.filter(({ title }) => asked.has(headNoun(title)));
  if (!best || (next && (best !== products[0] || next.score > best.score * FAR_BEHIND))) return null;
  return best;
}

/**
 * The product whose title comes closest to a name: the one that shares most words with it, the better hit first.
 * @param alike a title to prefer among equals, so that a jacket is compared with a jacket
 */
export function findClosestTitle<T extends Titled>(
  name: string,
  products: readonly T[],
  alike = '',
): T | null {
  const asked = new Set(wordsOf(name).map(stem));
  const preferred = new Set(wordsOf(alike).map(stem));
  const ranked = products.map((product) => {
    const words = wordsOf(product.title).map(stem);
    const count = (among: Set<string>) => words.filter((word) => among.has(word)).length;
    return { product, shared: count(asked), alike: count(preferred) };
  });
  const best = ranked.sort((a, b) => b.shared - a.shared || b.alike - a.alike)[0];
  return best && best.shared > 0 ? best.product : null;
}
