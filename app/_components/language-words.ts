/** "de" → "German", in the reader's language; a tag that has no name stays as it is. */
export function languageWords(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
