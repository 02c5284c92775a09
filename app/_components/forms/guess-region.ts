import { LOCALES } from './regional-options';

const CURRENCY_OF: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  CH: 'CHF',
  JP: 'JPY',
  SE: 'SEK',
  DK: 'DKK',
  NO: 'NOK',
  PL: 'PLN',
  CZ: 'CZK',
};

/** What the browser knows of the reader, as a first guess for a store's settings. */
export function guessRegion(): { timeZone: string; locale: string; currency: string } {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const { language, region } = new Intl.Locale(locale).maximize();
  return {
    timeZone,
    locale: LOCALES.includes(locale) ? locale : language,
    currency: CURRENCY_OF[region ?? ''] ?? 'EUR',
  };
}
