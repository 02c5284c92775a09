import { CURRENCY, currenciesOf } from './currencies';
import { type Found, findMatches } from './find-matches';
import { NUMBER_WORD, NUMBER_WORDS } from './number-words';
import { NUMBER, numberKey, readAmount } from './read-number';

const AMOUNT = `(?:${NUMBER})(?:[.,][-–—]{1,2})?k?`;
const BETWEEN = String.raw`\s?(?:[-–—]|to|and|bis|und|à|et|a|y|e|tot|en)\s?`;
const SIGN_FIRST = `(?<sign1>${CURRENCY})\\s?(?<a1>${AMOUNT})(?:${BETWEEN}(?:${CURRENCY})?\\s?(?<b1>${AMOUNT})(?!\\d|\\s?(?:%|\\p{L}{3,})))?`;
const SIGN_LAST = `(?<![\\d.,])(?:(?<a2>${AMOUNT})(?:\\s?(?:${CURRENCY}))?${BETWEEN})?(?<b2>${AMOUNT})\\s?(?<sign2>${CURRENCY})`;
const IN_WORDS = `(?<![\\p{L}])(?<word>${NUMBER_WORD})\\s(?<sign3>${CURRENCY})`;
const CENTS = `(?<![\\d.,])(?<cents>\\d{1,3})\\s?(?:cents?|ct|centimes|céntimos|centesimi|cêntimos|pence|¢)(?![\\p{L}])`;
const GRAMMAR = new RegExp(`${SIGN_FIRST}|${SIGN_LAST}|${IN_WORDS}|${CENTS}`, 'giu');

/** A key of a price: currency and amount, e.g. "EUR 49.9". */
export function priceKey(currency: string, amount: number): string {
  return `${currency} ${numberKey(amount)}`;
}

/** "€49", "49,00 €", "EUR 49–59", "49 to 59 euros", "forty-nine euros", "50 cents". Both ends of a range are facts. */
export function findPrices(text: string, storeCurrency: string): Found[] {
  return findMatches(text, GRAMMAR, (match) => {
    const { sign1, a1, b1, a2, b2, sign2, word, sign3, cents } = match.groups ?? {};
    const sign = sign1 ?? sign2 ?? sign3;
    const currencies = sign ? currenciesOf(sign, storeCurrency) : [storeCurrency];
    const values = [a1, b1, a2, b2].filter((value) => value !== undefined).map(toAmount);
    if (word) values.push(NUMBER_WORDS.get(word.toLowerCase()) ?? Number.NaN);
    if (cents) values.push(Number(cents) / 100);
    return values.map((value) => currencies.map((currency) => priceKey(currency, value)));
  });
}

function toAmount(text: string): number {
  const thousands = /k$/i.test(text);
  return readAmount(text.replace(/[.,][-–—]+|k$/gi, '')) * (thousands ? 1000 : 1);
}
