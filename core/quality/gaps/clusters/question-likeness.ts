import { dotProduct } from '../dot-product';
import type { Meaning } from '../questions/read-meaning';

/** A question as it is compared; without a vector by its words alone. */
export interface ComparedQuestion extends Omit<Meaning, 'english'> {
  vector: Float32Array | null;
  /** Vectors of its words, and perhaps of others. */
  words: ReadonlyMap<string, Float32Array>;
}

/** Alike enough in meaning whatever the words. */
const SAME_MEANING = 0.78;
/** Alike enough when at least half of the shorter question's words are shared. */
const SAME_WITH_WORDS = 0.68;
const HALF = 0.5;
/** What each has for itself must be alike too: "ship" and "deliver" are, "kayak" and "bike" are not. */
const ALIKE_APART = 0.4;
/** Without vectors nearly all words have to be shared. */
const SAME_WORDS = 0.8;

/**
 * Whether two questions ask the same. Strict on purpose: what is put together gets one answer. Measured on pairs of
 * everyday wordings (join-clusters.test.ts); "to Norway?" and "to Sweden?" are as like as two wordings of one
 * question, so what each names is looked at as well.
 * @returns how alike they are, 0..1; null when they are different questions
 */
export function compareQuestions(a: ComparedQuestion, b: ComparedQuestion): number | null {
  const shared = shareOfWords(a.terms, b.terms);
  const sameWords = shared === 1 && a.terms.size === b.terms.size && a.terms.size > 0;
  if (sameWords) return 1;
  if (nameDifferentThings(a.names, b.names)) return null;
  if (!a.vector || !b.vector || a.vector.length !== b.vector.length)
    return shared >= SAME_WORDS ? shared : null;
  const cosine = dotProduct(a.vector, b.vector);
  const isNear = cosine >= SAME_MEANING || (cosine >= SAME_WITH_WORDS && shared >= HALF);
  return isNear && areAlikeApart(a, b) ? Math.min(1, cosine) : null;
}

/** Share of the shorter question's words that the other one has too, 0..1. */
function shareOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const term of short) if (long.has(term)) shared += 1;
  return shared / short.size;
}

/** Compares the words that only one of them has. True where one has no word of its own, or they have no vectors. */
function areAlikeApart(a: ComparedQuestion, b: ComparedQuestion): boolean {
  const ofA = sumOf(
    a,
    [...a.terms].filter((term) => !b.terms.has(term)),
  );
  const ofB = sumOf(
    b,
    [...b.terms].filter((term) => !a.terms.has(term)),
  );
  if (!ofA || !ofB) return true;
  return dotProduct(ofA, ofB) >= ALIKE_APART * Math.sqrt(dotProduct(ofA, ofA) * dotProduct(ofB, ofB));
}

function sumOf({ words }: ComparedQuestion, terms: readonly string[]): Float32Array | null {
  const vectors = terms.flatMap((term) => words.get(term) ?? []);
  return vectors.length === 0
    ? null
    : vectors.reduce((sum, vector) => sum.map((value, i) => value + (vector[i] ?? 0)));
}

/** Each names something that the other one does not. */
function nameDifferentThings(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}
