/** Languages that the store form offers; others can be set by the CLI. */
export const LOCALES = [
  'en',
  'en-GB',
  'en-US',
  'cs',
  'da',
  'de',
  'de-AT',
  'de-CH',
  'el',
  'es',
  'fi',
  'fr',
  'fr-CA',
  'hu',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'sk',
  'sv',
  'tr',
  'uk',
  'zh',
  'ar',
  'he',
];

/** The currencies shops use most, first; then all others by code. */
const COMMON_CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'JPY',
  'SEK',
  'DKK',
  'NOK',
  'PLN',
  'CZK',
];

export interface Option {
  value: string;
  label: string;
}

function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  const others = Intl.supportedValuesOf('currency').filter((code) => !COMMON_CURRENCIES.includes(code));
  return [...COMMON_CURRENCIES, ...others].map((code) => ({
    value: code,
    label: `${code} · ${names.of(code)}`,
  }));
}

/** @param current a tag that must be among the options, whatever it is */
function localeOptions(current: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const tags = LOCALES.includes(current) ? LOCALES : [current, ...LOCALES];
  return tags.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
}

function timeZoneOptions(current: string): Option[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export interface RegionalOptions {
  currencies: Option[];
  locales: Option[];
  timeZones: Option[];
}

/**
 * All three lists. Made on the server and handed to forms: names differ between Node's and the browser's Intl, and
 * a page must not change while it comes alive.
 */
export function regionalOptions(current: { locale: string; timeZone: string }): RegionalOptions {
  return {
    currencies: currencyOptions(),
    locales: localeOptions(current.locale),
    timeZones: timeZoneOptions(current.timeZone),
  };
}
