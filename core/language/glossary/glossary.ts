import { foldText, splitWords } from '@/core/knowledge/keywords/split-words';
import { ANSWER_LANGUAGES, type AnswerLanguage } from '../languages';
import { COMMON_WORDS } from './common-words';
import { PRODUCT_TERMS } from './product-terms';
import { SHOP_TERMS } from './shop-terms';
import { wordStem } from './word-stem';

export type ForeignLanguage = Exclude<AnswerLanguage, 'en'>;

interface Entry {
  english: string;
  /** A term that can be looked up, not a word between terms. */
  isTerm: boolean;
}

export interface Dictionary {
  /** By folded words, joined with a blank. */
  exact: Map<string, Entry>;
  /** Single words by their stem. */
  stems: Map<string, Entry>;
  /** Words of the longest phrase. */
  longest: number;
}

const COLUMNS = ANSWER_LANGUAGES;

/** To English, by language. */
export const DICTIONARIES: Readonly<Record<ForeignLanguage, Dictionary>> = readDictionaries();

/** Folded English term → the same in the other languages. */
export const FROM_ENGLISH: ReadonlyMap<string, readonly string[]> = readFromEnglish();

function* readRows(): Generator<{ cells: string[][]; isTerm: boolean }> {
  for (const [table, isTerm] of [
    [SHOP_TERMS, true],
    [PRODUCT_TERMS, true],
    [COMMON_WORDS, false],
  ] as const) {
    for (const line of table.trim().split('\n')) {
      const cells = line.split('|').map((cell) => cell.split(',').filter(Boolean));
      if (cells.length !== COLUMNS.length)
        throw new Error(`glossary line with ${cells.length} cells: ${line}`);
      yield { cells, isTerm };
    }
  }
}

function readDictionaries(): Record<ForeignLanguage, Dictionary> {
  const empty = (): Dictionary => ({ exact: new Map(), stems: new Map(), longest: 1 });
  const all = { de: empty(), fr: empty(), es: empty(), it: empty(), nl: empty(), pt: empty() };
  for (const { cells, isTerm } of readRows()) {
    const english = cells[0]?.[0] ?? '';
    for (const [i, language] of COLUMNS.entries()) {
      if (language === 'en') continue;
      const dictionary = all[language];
      for (const variant of cells[i] ?? []) {
        const words = splitWords(variant);
        const entry = { english, isTerm };
        const key = words.join(' ');
        if (!dictionary.exact.has(key)) dictionary.exact.set(key, entry);
        dictionary.longest = Math.max(dictionary.longest, words.length);
        if (words.length > 1 || !isTerm) continue;
        const stem = wordStem(key, language);
        if (!dictionary.stems.has(stem)) dictionary.stems.set(stem, entry);
      }
    }
  }
  return all;
}

function readFromEnglish(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { cells, isTerm } of readRows()) {
    if (!isTerm) continue;
    const others = cells
      .slice(1)
      .flatMap((variants) => variants.slice(0, 2).filter((one) => !one.includes(' ')));
    for (const english of cells[0] ?? []) {
      const key = foldText(english);
      map.set(key, [...(map.get(key) ?? []), ...others]);
    }
  }
  return map;
}
