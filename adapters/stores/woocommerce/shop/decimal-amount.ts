import { minorUnitDigits } from '@/core/shared/money';

/**
 * An amount as WooCommerce's API writes it, always with a point: "249.00", "-39.90", "" for none. Read digit by digit,
 * since a float would turn 1.005 into 1.00; what is beyond the currency's digits is rounded half away from zero.
 * @returns integer, minor units of `currency`; null for an empty text; undefined for one that is no amount
 */
export function readAmount(amount: unknown, currency: string): number | null | undefined {
  if (amount === null || amount === undefined) return null;
  const text = String(amount).trim();
  if (text === '') return null;
  const parts = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = minorUnitDigits(currency);
  const kept = Number(whole + fraction.padEnd(digits, '0').slice(0, digits));
  const cents = kept + (Number(fraction[digits] ?? '0') >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(cents)) return undefined;
  // Not -0, which compares and prints differently.
  return cents === 0 ? 0 : sign === '-' ? -cents : cents;
}

/** The same where a missing or unreadable amount counts as nothing. */
export function centsOf(amount: unknown, currency: string): number {
  return readAmount(amount, currency) ?? 0;
}
