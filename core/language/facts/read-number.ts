/** Digits with separators: "1,299.00", "1.299,00", "1 299", "1'299.00", "49". */
export const NUMBER = String.raw`\d{1,3}(?:[ ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,'’]\d+)*`;

/**
 * @returns the value of an amount of money, as `parsePriceCents` reads it: the last separator before one or two digits
 * is the decimal one, any other is for thousands
 */
export function readAmount(text: string): number {
  const cleaned = text.replace(/[\s'’]/g, '');
  const decimal = /^(.*?)[.,](\d{1,2})$/.exec(cleaned);
  const whole = (decimal?.[1] ?? cleaned).replace(/[.,]/g, '');
  return Number(`${whole || '0'}.${decimal?.[2] ?? '0'}`);
}

/** All values that a number may have: "1,280" is 1280, and 1.28 to a continental reader. */
export function readNumber(text: string): number[] {
  const cleaned = text.replace(/[\s'’]/g, '');
  const values = new Set([readAmount(cleaned)]);
  const decimal = /^(\d+)[.,](\d+)$/.exec(cleaned);
  if (decimal) values.add(Number(`${decimal[1]}.${decimal[2]}`));
  return [...values].filter(Number.isFinite);
}

/** A number as a key: without zeros that say nothing. */
export function numberKey(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
