/** Asking Intl takes microseconds, and imports ask for every price. */
const knownDigits = new Map<string, number>();

/** Digits after the decimal point that ISO 4217 gives the currency (2 for EUR, 0 for JPY). */
export function minorUnitDigits(currency: string): number {
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const digits = askForDigits(currency);
  if (knownDigits.size < 1000) knownDigits.set(currency, digits);
  return digits;
}

function askForDigits(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * @param amountCents integer, minor units of `currency`
 * @param locale BCP 47
 * @returns the amount as people of that locale write it, e.g. "€1,299.00"
 */
export function formatMoney(amountCents: number, currency: string, locale = 'en'): string {
  const digits = minorUnitDigits(currency);
  const amount = amountCents / 10 ** digits;
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  } catch {
    return `${amount.toFixed(digits)} ${currency}`;
  }
}

/**
 * Reads a price as shops export it: "1299.00", "1.299,00", "1 299,00 €", "$5".
 * The last separator followed by one or two digits (or by as many as the currency has) is the decimal one; any other
 * is for thousands.
 * @returns integer, minor units of `currency`; null when the text holds no non-negative price
 */
export function parsePriceCents(text: string, currency: string): number | null {
  const cleaned = text.replace(/[^\d.,-]/g, '');
  if (cleaned === '' || cleaned.includes('-') || !/\d/.test(cleaned)) return null;
  const digits = minorUnitDigits(currency);
  const decimal = cleaned.match(digits > 2 ? /^(.*?)[.,](\d{1,3})$/ : /^(.*?)[.,](\d{1,2})$/);
  const whole = (decimal ? decimal[1] : cleaned)?.replace(/[.,]/g, '') ?? '';
  const fraction = (decimal?.[2] ?? '').padEnd(digits, '0').slice(0, digits);
  const value = Number(`${whole || '0'}${fraction}`);
  return Number.isSafeInteger(value) ? value : null;
}
