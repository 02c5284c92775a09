import { detectLanguage } from '@/core/language/detect-language';
import { writeOut } from '@/core/language/glossary/chat-words';
import type { ForeignLanguage } from '@/core/language/glossary/glossary';
import { otherForms, toPolicyWords } from '@/core/language/glossary/shop-synonyms';
import { glossWords, isForeignLanguage } from '@/core/language/glossary/to-english';
import { type QueryWord, readGlossedWords, readQueryWords } from './read-query-words';

export interface Question {
  words: QueryWord[];
  /** As far as the glossary goes: what the model for English sees. */
  english: string;
  isForeign: boolean;
}

/** Common words alone tell a question ("when do you open on Saturday?"), when there are some, and most are known. */
const SENTENCE = 3;
const MOSTLY = 0.7;

/**
 * The language that a question must be put into English from; null for English, for languages without a glossary and for
 * questions that are not clearly foreign: names and model numbers are better left alone.
 */
export async function readForeignLanguage(query: string): Promise<ForeignLanguage | null> {
  const { language, clear } = await detectLanguage(query, ['en']);
  if (!isForeignLanguage(language)) return null;
  const words = glossWords(query, language).filter(({ source }) => /\p{L}/u.test(source));
  const known = words.filter(({ english }) => english !== null).length;
  const isSentence = words.length >= SENTENCE && known >= words.length * MOSTLY;
  if (!clear) return isSentence && known === words.length ? language : null;
  return isSentence || words.some(({ isTerm }) => isTerm) ? language : null;
}

/** The words of a question to look up, and the text to embed. @param language null: it is taken as it is */
export function readQuestion(query: string, language: ForeignLanguage | null): Question {
  if (language === null) {
    const english = writeOut(query);
    return { words: readQueryWords(english), english, isForeign: false };
  }
  const glossed = glossWords(query, language);
  const english = glossed.map(({ source, english }) => english ?? source).join('');
  return { words: readGlossedWords(glossed), english: english.replace(/\s+/g, ' ').trim(), isForeign: true };
}

/** The same for passages: in the words that policies use, each with its other forms. */
export function readPolicyQuestion(query: string, language: ForeignLanguage | null): Question {
  const asked =
    language === null ? readQuestion(toPolicyWords(writeOut(query)), null) : readQuestion(query, language);
  const words = asked.words.map((word) => ({ ...word, forms: otherForms(word.term) }));
  return { ...asked, words, english: toPolicyWords(asked.english) };
}
