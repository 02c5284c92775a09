/** Languages in which the product itself has words: the built-in answerer, hand-off messages. */
export const ANSWER_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** "de-AT" → "de". Not a language tag: "en". */
export function primaryTag(locale: string): string {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(locale.trim())?.[0].toLowerCase() ?? 'en';
}

/**
 * The language of an answer: the first of `wishes` that the product has words in, else English.
 * @param wishes BCP 47 tags, the most wanted first; null counts as none
 */
export function toAnswerLanguage(...wishes: readonly (string | null)[]): AnswerLanguage {
  for (const wish of wishes) {
    const known = wish === null ? undefined : ANSWER_LANGUAGES.find((one) => one === primaryTag(wish));
    if (known) return known;
  }
  return 'en';
}

/** How dates and amounts are written in an answer: as in the store where it speaks that language, else as the language does. */
export function toAnswerLocale(language: string, storeLocale: string): string {
  return primaryTag(storeLocale) === language ? storeLocale : language;
}

/** "de" → "German", for instructions to a model. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
