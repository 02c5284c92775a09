const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD'];
const CROWNS = ['SEK', 'NOK', 'DKK', 'CZK', 'ISK'];

/** Signs and words for money, in lower case, with the currencies that they may stand for. */
const SIGNS: Record<string, string[]> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  円: ['JPY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '฿': ['THB'],
  $: DOLLARS,
  us$: ['USD'],
  $us: ['USD'],
  $ca: ['CAD'],
  $au: ['AUD'],
  '£gb': ['GBP'],
  ca$: ['CAD'],
  c$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  r$: ['BRL'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  kr: CROWNS,
  'kr.': CROWNS,
  'fr.': ['CHF'],
  sfr: ['CHF'],
  ...words(['EUR'], 'euro euros euró eur'),
  ...words(DOLLARS, 'dollar dollars dólar dólares dollari bucks'),
  ...words(['GBP'], 'pound pounds pfund livres libras sterline quid'),
  ...words(['CHF'], 'franken francs franchi'),
  ...words(['PLN'], 'zloty złoty złotych'),
  ...words(CROWNS, 'kronor kroner krone kronen'),
  ...words(['JPY'], 'yen'),
};
const CODES =
  'EUR USD GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY JPY CNY INR KRW BRL MXN SGD HKD TWD ILS ZAR THB UAH ISK VND AED SAR'.split(
    ' ',
  );
for (const code of CODES) SIGNS[code.toLowerCase()] = [code];

function words(currencies: string[], list: string): Record<string, string[]> {
  return Object.fromEntries(list.split(' ').map((word) => [word, currencies]));
}

const escaped = Object.keys(SIGNS)
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[.$]/g, '\\$&'));

/** Any sign, code or word for a currency; not inside a word. */
export const CURRENCY = `(?<![\\p{L}])(?:${escaped.join('|')})(?![\\p{L}])`;

/** @returns ISO codes that the sign may stand for; the store's own alone where it is one of them */
export function currenciesOf(sign: string, storeCurrency: string): string[] {
  const all = SIGNS[sign.toLowerCase().trim()] ?? [];
  return all.includes(storeCurrency) ? [storeCurrency] : all;
}
