import { splitWords } from '@/core/knowledge/keywords/split-words';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import { FROM_ENGLISH } from '@/core/language/glossary/glossary';
import type { GlossedWord } from '@/core/language/glossary/to-english';
import { isStopWord } from './stop-words';

export interface QueryWord {
  /** As it was typed, folded. */
  word: string;
  /** What the index knows it by. */
  term: string;
  /** This word and the next one written as one ("smart watch" → "smartwatch"); null after the last one. */
  joined: string | null;
  /** The same in other languages, as the index would know it. */
  translations: readonly string[];
  /** Other forms of it that count even where the store knows the word itself. */
  forms?: readonly string[];
}

/** More words than this are a letter, not a search; the vector still sees all of it. */
const MAX_WORDS = 24;
const MAX_QUERY_CHARACTERS = 2_000;

/**
 * The words of a question that are looked up, without repeats. Stop words are dropped unless there is nothing else:
 * "the who" is still searched for.
 */
export function readQueryWords(query: string): QueryWord[] {
  const words = splitWords(query.slice(0, MAX_QUERY_CHARACTERS));
  const telling = words.filter((word) => !isStopWord(word));
  const kept = telling.length > 0 ? telling : words;
  const seen = new Set<string>();
  const result: QueryWord[] = [];
  for (const [i, word] of kept.entries()) {
    const term = stemPlural(word);
    if (seen.has(term)) continue;
    seen.add(term);
    const next = kept[i + 1];
    result.push({
      word,
      term,
      joined: next === undefined ? null : stemPlural(word + next),
      translations: FROM_ENGLISH.get(term)?.map(stemPlural) ?? [],
    });
    if (result.length === MAX_WORDS) break;
  }
  return result;
}

/**
 * The words of a question in another language, by the same rules: each stands for itself and for what it is in English.
 */
export function readGlossedWords(glossed: readonly GlossedWord[]): QueryWord[] {
  const pairs = glossed.flatMap(({ source, english }) => {
    const own = splitWords(source);
    return splitWords(english ?? source).map((word) => ({ word, own }));
  });
  const telling = pairs.filter(({ word }) => !isStopWord(word));
  const result = new Map<string, QueryWord>();
  for (const [i, { word, own }] of telling.entries()) {
    const term = stemPlural(word);
    const next = telling[i + 1]?.word;
    const joined = next === undefined ? null : stemPlural(word + next);
    const translations = own.filter((one) => one.length > 2 && !isStopWord(one)).map(stemPlural);
    if (!result.has(term)) result.set(term, { word, term, joined, translations });
  }
  return [...result.values()].slice(0, MAX_WORDS);
}
