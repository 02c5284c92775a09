/** First code unit of each block of decimal digits that keyboards write: fullwidth, Arabic, Persian, Devanagari. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966];

/**
 * The same text with all digits in ASCII and unusual spaces and dashes in their plain form. Each character keeps its
 * place, so positions found here hold for the original.
 */
export function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
      return String(code - zero);
    })
    .replace(/[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-');
}
