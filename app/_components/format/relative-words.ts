const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "in 14 min."; "any moment" where it is less than a minute away or past. @param then and now as for relativeWords */
export function untilWords(then: number, now: number, locale: string, timeZone: string): string {
  return then - now < 60_000 ? 'any moment' : relativeWords(then, now, locale, timeZone);
}

/**
 * "now", "5 min. ago", "yesterday", and from a week on the date itself.
 * @param then and now in milliseconds since 1970
 */
export function relativeWords(then: number, now: number, locale: string, timeZone: string): string {
  const seconds = Math.round((then - now) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (Math.abs(seconds) >= 7 * 86_400) {
    const sameYear = new Date(then).getUTCFullYear() === new Date(now).getUTCFullYear();
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      ...(!sameYear && { year: 'numeric' }),
      timeZone,
    }).format(then);
  }
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, 'second');
}

/** How long something has lasted: "5 min", "3 hr", "2 days"; less than a minute counts as one. @param then and now as above */
export function lastedWords(then: number, now: number, locale: string): string {
  const seconds = Math.max(60, Math.round((now - then) / 1000));
  const [unit, size] = STEPS.find(([, step]) => seconds >= step) ?? (['minute', 60] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(seconds / size),
  );
}
