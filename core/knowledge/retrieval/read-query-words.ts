import { splitWords } from '@/core/knowledge/keywords/split-words';
import { stemPlural } from '@/core/knowledge/keywords/stem-plural';
import { isStopWord } from './stop-words';

export interface QueryWord {
  /** As it was typed, folded. */
  word: string;
  /** What the index knows it by. */
  term: string;
  /** This word and the next one written as one ("smart watch" → "smartwatch"); null after the last one. */
  joined: string | null;
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
    result.push({ word, term, joined: next === undefined ? null : stemPlural(word + next) });
    if (result.length === MAX_WORDS) break;
  }
  return result;
}
