import { splitWords } from '@/core/knowledge/keywords/split-words';
import { isForeignLanguage, toEnglish } from '@/core/language/glossary/to-english';
import type { Embedder } from '@/core/llm/embedder';

/** From this likeness on two questions mean the same. */
const SAME = 0.86;
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
  const plain = (one: string) => (isForeignLanguage(language) ? toEnglish(one, language) : one).slice(0, 500);
  const key = (one: string) => splitWords(one).join(' ');
  const others = asked.filter((one) => key(one) !== key(text));
  const literally = asked.length - others.length;
  if (literally >= TIMES_BEFORE) return true;
  try {
    const [vector, ...before] = await embedder.embed([text, ...others].map(plain), 'query');
    if (!vector) return false;
    const same = before.filter((one) => one.reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0) >= SAME);
    return literally + same.length >= TIMES_BEFORE;
  } catch {
    return false;
  }
}

/** An order number or an address that was asked for is no question, and neither is "ok". */
function isQuestion(text: string): boolean {
  return splitWords(text.replace(/\S*[@\d]\S*/g, ' ')).length >= MIN_WORDS;
}
