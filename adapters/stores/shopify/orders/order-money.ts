import { minorUnitDigits } from '@/core/shared/money';

/** "12.5" in EUR → 1250, "1500.0" in JPY → 1500; 0 for an absent amount. */
export function toCents(money: { amount: string; currencyCode: string } | null | undefined): number {
  if (!money) return 0;
  const cents = Math.round(Number(money.amount) * 10 ** minorUnitDigits(money.currencyCode));
  return Number.isSafeInteger(cents) ? cents : 0;
}
