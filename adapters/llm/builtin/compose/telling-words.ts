import { splitWords } from '@/core/knowledge/keywords/split-words';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import { isStopWord } from '@/core/knowledge/retrieval/question/stop-words';
import { writeOut } from '@/core/language/glossary/chat-words';
import { otherForms, toPolicyWords } from '@/core/language/glossary/shop-synonyms';

/** Words that stand in questions of every kind. */
const SAYS_LITTLE = new Set([
  'long',
  'new',
  'shop',
  'store',
  'order',
  'item',
  'product',
  'possible',
  'ok',
  'okay',
]);

/** What a question is about, in the words that policies use, folded and in the singular. */
export function tellingWords(question: string): string[] {
  const words = splitWords(toPolicyWords(writeOut(question))).filter(
    (word) => word.length > 2 && !isStopWord(word),
  );
  return [...new Set(words.map(stemPlural))].filter((word) => !SAYS_LITTLE.has(word));
}

/** @returns 0..1: which share of the words a text has, in any of their forms */
export function shareIn(words: readonly string[], text: string): number {
  if (words.length === 0) return 0;
  const there = new Set(splitWords(text).map(stemPlural));
  const stems = new Set([...there].map(stemVerb));
  const has = (word: string) => stems.has(stemVerb(word)) || otherForms(word).some((form) => there.has(form));
  return words.filter(has).length / words.length;
}

/** "Sharpening" and "sharpen" are one; short words are left alone. */
function stemVerb(word: string): string {
  return word.length > 5 ? word.replace(/(ing|ed|e)$/, '') : word;
}
