import type { Span } from './inbox-values';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const SPANS_AT_MOST = 4;

const FIRST: Span = { from: '09:00', to: '17:00' };

/** The week with other hours on one day. */
export function withDay(week: readonly Span[][], day: number, spans: Span[]): Span[][] {
  return week.map((before, at) => (at === day ? spans : before));
}

/** A day opens with the hours of the nearest open day before it, or usual ones. */
export function openDay(week: readonly Span[][], day: number): Span[] {
  const before = week.slice(0, day).findLast((spans) => spans.length > 0);
  return structuredClone(before ?? [FIRST]);
}

/** One more span behind the last one: an hour's break, then four hours at most. */
export function addSpan(spans: readonly Span[]): Span[] {
  const end = spans
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (!end) return [FIRST];
  const from = Math.min(toMinutes(end) + 60, 23 * 60);
  return [...spans, { from: toTime(from), to: toTime(Math.min(from + 240, 24 * 60)) }];
}

/** The same hours on other days: all of them, or those that are open. */
export function copyDay(week: readonly Span[][], day: number, to: 'all' | 'weekdays'): Span[][] {
  const hours = week[day] ?? [];
  return week.map((before, at) => (to === 'all' || at < 5 ? structuredClone(hours) : before));
}

/** A time field knows no 24:00; midnight at the end of a day is 00:00 there. */
export function fromField(value: string, end: 'from' | 'to'): string {
  return end === 'to' && value === '00:00' ? '24:00' : value;
}
export function toField(value: string): string {
  return value === '24:00' ? '00:00' : value;
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
