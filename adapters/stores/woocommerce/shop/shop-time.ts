/**
 * A time of WooCommerce's `…_gmt` fields, which carry no zone: "2026-11-20T02:39:32".
 * @returns null for none, or a text that is no time
 */
export function readGmtTime(text: string | null | undefined): Date | null {
  if (!text) return null;
  const time = new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A time as plugins store it: seconds since 1970, as number or text, or a date. */
export function readLooseTime(value: unknown): Date | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value.trim()))) {
    const seconds = Number(value);
    return seconds > 0 ? new Date(seconds * 1000) : null;
  }
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  return readGmtTime(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00` : value);
}
