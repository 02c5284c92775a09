/** The first language of an Accept-Language header that Intl knows; "en" when there is none. */
export function readerLocale(acceptLanguage: string | null): string {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim();
    if (!tag || tag === '*') continue;
    try {
      const [locale] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (locale) return locale;
    } catch {
      // Not a language tag: the next one may be.
    }
  }
  return 'en';
}
