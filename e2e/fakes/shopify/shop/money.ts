import { minorUnitDigits } from '@/core/shared/money';

/** An amount as Shopify's `Money` scalar writes it: "1299.00", with all digits of the currency. */
export function toMoney(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** An amount as Shopify's `Decimal` scalar writes it in MoneyV2: "1299.0", "12.5", "0.0". */
export function toDecimal(minor: number, currency: string): string {
  const [whole = '0', fraction = ''] = toMoney(minor, currency).split('.');
  return `${whole}.${fraction.replace(/0+$/, '') || '0'}`;
}

/** @returns integer, minor units of `currency` */
export function toMinor(money: string, currency: string): number {
  return Math.round(Number(money) * 10 ** minorUnitDigits(currency));
}
