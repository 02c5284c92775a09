const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How old a copy is, e.g. "12 minutes ago"; null for what is no copy. */
export function describeCopyAge(asOf: Date | null, now: Date): string | null {
  if (!asOf) return null;
  const seconds = Math.max(60, (now.getTime() - asOf.getTime()) / 1000);
  const [unit, length] = STEPS.find(([, step]) => seconds >= step) ?? (['minute', 60] as const);
  return new Intl.RelativeTimeFormat('en').format(-Math.floor(seconds / length), unit);
}
