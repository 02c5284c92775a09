/** Signs and words for money, and the currencies that they may mean. */
const CURRENCIES_BY_SIGN: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'COP', 'CLP', 'ARS'],
  us$: ['USD'],
  usd: ['USD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  buck: ['USD', 'CAD', 'AUD'],
  '€': ['EUR'],
  eur: ['EUR'],
  euro: ['EUR'],
  '£': ['GBP'],
  gbp: ['GBP'],
  pound: ['GBP'],
  quid: ['GBP'],
  chf: ['CHF'],
  franken: ['CHF'],
  '¥': ['JPY', 'CNY'],
  jpy: ['JPY'],
  yen: ['JPY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  sek: ['SEK'],
  nok: ['NOK'],
  dkk: ['DKK'],
  zł: ['PLN'],
  pln: ['PLN'],
  '₹': ['INR'],
  inr: ['INR'],
  rupee: ['INR'],
  r$: ['BRL'],
  brl: ['BRL'],
  cad: ['CAD'],
  aud: ['AUD'],
};

/** As a part of a regular expression with the flags `i` and `u`. Longer signs come first. */
export const CURRENCY_PATTERN =
  '(?:us\\$|r\\$|[$€£¥₹]|zł|(?:usd|eur|gbp|chf|jpy|sek|nok|dkk|pln|inr|brl|cad|aud|kr|dollars?|bucks?|euros?|pounds?|quid|franken|yen|rupees?)(?![\\p{L}]))';

/**
 * Whether a sign or word for money can mean the store's currency.
 * @param sign as typed, e.g. "$" or "Euros"; undefined (no sign was given) always can
 */
export function meansCurrency(sign: string | undefined, currency: string): boolean {
  if (!sign) return true;
  const known =
    CURRENCIES_BY_SIGN[sign.toLowerCase()] ?? CURRENCIES_BY_SIGN[sign.toLowerCase().replace(/s$/, '')];
  return known?.includes(currency.toUpperCase()) ?? false;
}
