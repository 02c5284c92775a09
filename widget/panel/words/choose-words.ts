import { en, type Words } from './en';

/** Each language is a file of its own, fetched by who reads it; English is in the panel for whatever goes wrong. */
const LOADERS: ReadonlyMap<string, () => Promise<Words>> = new Map([
  ['en', async () => en],
  ['de', async () => (await import('./de')).de],
  ['fr', async () => (await import('./fr')).fr],
  ['es', async () => (await import('./es')).es],
  ['it', async () => (await import('./it')).it],
  ['nl', async () => (await import('./nl')).nl],
  ['pt', async () => (await import('./pt')).pt],
  ['ar', async () => (await import('./ar')).ar],
]);

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
 * The panel's own words. A language that cannot be fetched is replaced by English.
 * @param wanted locales of the page, the store and the reader (BCP 47), most wanted first
 * @param readerLocales what the browser says of its reader
 */
export async function loadLanguage(
  wanted: readonly (string | null | undefined)[],
  readerLocales: readonly string[],
): Promise<Language> {
  const languages = [...wanted, ...readerLocales].map(primarySubtag);
  const language = languages.find((tag) => LOADERS.has(tag)) ?? 'en';
  try {
    return asLanguage(language, (await LOADERS.get(language)?.()) ?? en, readerLocales);
  } catch {
    return asLanguage('en', en, readerLocales);
  }
}

function asLanguage(language: string, words: Words, readerLocales: readonly string[]): Language {
  return {
    words,
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
