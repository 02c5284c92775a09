import { CURRENCY_PATTERN } from './currency-signs';

export interface Amount {
  /** As it was typed, its sign included. */
  text: string;
  /** The number alone, times a thousand written out. */
  number: string;
  /** "$", "euros" …; undefined for a bare number. */
  sign: string | undefined;
}

export interface MarkedText {
  /** The text with a mark in place of each amount. */
  text: string;
  amounts: Amount[];
}

/** Marks are made of private-use characters, which no question holds. */
const SIGNED_MARK = '\uE000';
const BARE_MARK = '\uE001';
const MARK_END = '\uE002';

/** Matches the mark of an amount with a currency; the group is its index. */
export const SIGNED_AMOUNT = `${SIGNED_MARK}(\\d+)${MARK_END}`;
/** Matches the mark of any amount; the group is its index. */
export const ANY_AMOUNT = `[${SIGNED_MARK}${BARE_MARK}](\\d+)${MARK_END}`;

const NUMBER = "\\d{1,3}(?:[.,'’\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)";

/** What makes a number something else than money: "under 50 cm", "at least 16 GB", "5 stars", "4k". */
const UNITS =
  'inch(?:es)?|in|cm|mm|m|km|ft|feet|kg|g|mg|lbs?|oz|ml|cl|l|lit(?:re|er)s?|gb|tb|mb|mp|megapixels?|ghz|mhz|hz|' +
  'w|watts?|v|volts?|mah|ah|hours?|hrs?|h|min(?:ute)?s?|days?|weeks?|months?|years?|yrs?|pieces?|pcs?|packs?|' +
  'pages?|sheets?|ppm|dpi|px|pixels?|people|persons?|players?|items?|stars?|degrees?|jahren?|tagen?|stunden?|' +
  'stück|ans|jours|años|días';
const NOT_MONEY = `(?!\\s*(?:[%°"”″]|(?:${UNITS})(?![\\p{L}\\p{N}])))(?![\\p{L}\\p{N}])`;

const amountPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(${CURRENCY_PATTERN})\\s?(${NUMBER})(k)?(?![\\p{L}\\p{N}])` +
    `|(${NUMBER})(k)?\\s?(${CURRENCY_PATTERN})|(${NUMBER})${NOT_MONEY})`,
  'giu',
);

/** Puts a mark in place of each number that can be a price, so that phrases around prices can be matched simply. */
export function markAmounts(text: string): MarkedText {
  const amounts: Amount[] = [];
  const marked = text
    .replace(/[\uE000-\uE002]/g, ' ')
    .replace(
      amountPattern,
      (whole, signBefore, numberAfter, thousandsAfter, numberBefore, thousandsBefore, signAfter, bare) => {
        const number = `${numberAfter ?? numberBefore ?? bare}`;
        const sign: string | undefined = signBefore ?? signAfter;
        amounts.push({
          text: whole,
          number: thousandsAfter || thousandsBefore ? timesThousand(number) : number,
          sign,
        });
        return `${sign ? SIGNED_MARK : BARE_MARK}${amounts.length - 1}${MARK_END}`;
      },
    );
  return { text: marked, amounts };
}

/** The text as it was before marking, as far as marks are left. */
export function unmarkAmounts({ text, amounts }: MarkedText): string {
  return text.replace(new RegExp(ANY_AMOUNT, 'g'), (_, index) => amounts[Number(index)]?.text ?? '');
}

function timesThousand(number: string): string {
  return String(Math.round(Number(number.replace(',', '.')) * 1_000) || 0);
}
