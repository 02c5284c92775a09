/**
 * Milliseconds from a Retry-After header (RFC 9110, 10.2.3: seconds, or an HTTP date); `retry-after-ms`, which both
 * Anthropic and OpenAI send now and then, is more exact and wins.
 * @param now milliseconds since the epoch, to turn a date into a wait
 * @returns undefined without a readable header; never negative
 */
export function readRetryAfterMs(
  headers: { get(name: string): string | null } | undefined,
  now: number,
): number | undefined {
  const exact = toNumber(headers?.get('retry-after-ms'));
  if (exact !== undefined) return exact;
  const value = headers?.get('retry-after');
  const seconds = toNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function toNumber(value: string | null | undefined): number | undefined {
  if (!value || !/^\s*\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}
