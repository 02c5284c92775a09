import { ar } from './ar';
import { de } from './de';
import { en, type Words } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

const WORDS: ReadonlyMap<string, Words> = new Map(Object.entries({ en, de, fr, es, it, nl, pt, ar }));

/** The languages that the panel may meet and that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur']);

export interface Language {
  words: Words;
  /** For dates and amounts: the reader's own region when it speaks this language, e.g. "en-GB". */
  locale: string;
  /** Of the words: "de". */
  language: string;
  direction: 'ltr' | 'rtl';
}

/**
 * @param wanted locales of the page, the store and the reader (BCP 47), most wanted first
 * @param readerLocales what the browser says of its reader
 */
export function chooseLanguage(
  wanted: readonly (string | null | undefined)[],
  readerLocales: readonly string[],
): Language {
  const languages = [...wanted, ...readerLocales].map(primarySubtag);
  const language = languages.find((tag) => WORDS.has(tag)) ?? 'en';
  return {
    words: WORDS.get(language) ?? en,
    locale: readerLocales.find((tag) => primarySubtag(tag) === language) ?? language,
    language,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
  };
}

/** @returns the template with `{name}` replaced by the value of that name */
export function fillIn(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function primarySubtag(tag: string | null | undefined): string {
  return (tag ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '';
}
