import { splitWords } from '@/core/knowledge/keywords/split-words';
import { readQueryWords } from '@/core/knowledge/retrieval/question/read-query-words';
import { isForeignLanguage, toEnglish } from '@/core/language/glossary/to-english';
import type { Embedder } from '@/core/llm/embedder';

/** From this likeness on two questions mean the same, unless each names something that the other does not. */
const SAME = 0.8;
/** Third time: two earlier ones mean the same. */
const TIMES_BEFORE = 2;
const MEMORY = 8;
const MIN_WORDS = 3;

/**
 * Whether a shopper asks the same for the third time: the answers did not help.
 * @param earlier the contact's messages before this one
 */
export async function isAskedAgain(
  embedder: Embedder,
  { text, earlier, language }: { text: string; earlier: readonly string[]; language: string },
): Promise<boolean> {
  const asked = earlier.slice(-MEMORY).filter(isQuestion);
  if (!isQuestion(text) || asked.length < TIMES_BEFORE) return false;
  // Signs say how cross somebody is, not what is asked.
  const plain = (one: string) =>
    `${splitWords(isForeignLanguage(language) ? toEnglish(one, language) : one)
      .join(' ')
      .slice(0, 500)}?`;
  const key = (one: string) => splitWords(one).join(' ');
  const others = asked.filter((one) => key(one) !== key(text)).map(plain);
  const literally = asked.length - others.length;
  if (literally >= TIMES_BEFORE) return true;
  try {
    const [vector, ...before] = await embedder.embed([plain(text), ...others], 'query');
    if (!vector) return false;
    const same = before.filter(
      (one, i) => dot(one, vector) >= SAME && !areAboutDifferentThings(plain(text), others[i] ?? ''),
    );
    return literally + same.length >= TIMES_BEFORE;
  } catch {
    return false;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** "Is the red one in stock?" and "is the blue one in stock?" are as like as two wordings of one question. */
function areAboutDifferentThings(a: string, b: string): boolean {
  const [inA, inB] = [tellingWords(a), tellingWords(b)];
  const own = (of: Set<string>, other: Set<string>) => [...of].filter((word) => !other.has(word));
  const [ofA, ofB] = [own(inA, inB), own(inB, inA)];
  return (ofA.length > 0 && ofB.length > 0) || [...ofA, ...ofB].some((word) => /\d/.test(word));
}

function tellingWords(text: string): Set<string> {
  return new Set(readQueryWords(text).map(({ term }) => term));
}

/** An order number or an address that was asked for is no question, and neither is "ok". */
function isQuestion(text: string): boolean {
  return splitWords(text.replace(/\S*[@\d]\S*/g, ' ')).length >= MIN_WORDS;
}
