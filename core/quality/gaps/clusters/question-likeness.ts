import type { Meaning } from '../questions/read-meaning';

/** A question as it is compared; without a vector by its words alone. */
export interface ComparedQuestion extends Omit<Meaning, 'english'> {
  vector: Float32Array | null;
}

/** Alike enough in meaning whatever the words. */
const SAME_MEANING = 0.78;
/** Alike enough when at least half of the shorter question's words are shared. */
const SAME_WITH_WORDS = 0.68;
const HALF = 0.5;
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
  const cosine = dot(a.vector, b.vector);
  return cosine >= SAME_MEANING || (cosine >= SAME_WITH_WORDS && shared >= HALF) ? Math.min(1, cosine) : null;
}

/** Share of the shorter question's words that the other one has too, 0..1. */
function shareOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const term of short) if (long.has(term)) shared += 1;
  return shared / short.size;
}

/** Each names something that the other one does not. */
function nameDifferentThings(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
