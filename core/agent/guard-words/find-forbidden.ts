import { foldText } from '@/core/knowledge/keywords/split-words';
import type { Fact } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';

/**
 * The entries of a do-not-say list that a text holds: whole words, whatever their case, accents and the blanks and
 * hyphens between them. An entry that ends in "*" stands for all words that begin so.
 */
export function findForbidden(text: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  // As it is read: emphasis and invisible characters within a word hide nothing.
  const said = fold(toPlainView(text).text);
  return list.filter((entry) => {
    const words = fold(entry.replace(/\*\s*$/, ''));
    if (words === '') return false;
    const isBeginning = /\*\s*$/.test(entry);
    return ` ${said} `.includes(isBeginning ? ` ${words}` : ` ${words} `);
  });
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}%€$£]+/gu, ' ')
    .trim();
}

/** The same as facts that no answer may hold, for the guard. */
export function markForbidden(sentence: string, list: readonly string[]): Fact[] {
  return findForbidden(sentence, list).map((entry) => ({
    kind: 'forbidden',
    start: 0,
    end: sentence.length,
    text: entry,
    keys: [],
  }));
}
