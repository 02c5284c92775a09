import { minorUnitDigits } from './money';

/**
 * An amount as interfaces take it: with a point, and with all digits of the currency. Made of the integer's own digits,
 * since a division may be off by one.
 * @param cents integer, minor units of `currency`
 * @returns e.g. "1299.00" in EUR, "1500" in JPY, "-0.05"
 */
export function toDecimalText(cents: number, currency: string): string {
  if (!Number.isSafeInteger(cents)) throw new TypeError('An amount has to be a whole number of minor units.');
  const digits = minorUnitDigits(currency);
  const text = String(Math.abs(cents)).padStart(digits + 1, '0');
  const sign = cents < 0 ? '-' : '';
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
