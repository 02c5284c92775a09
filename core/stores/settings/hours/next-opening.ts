import type { OpeningHours } from './opening-hours';

/** Whether the team is there, until when, and when it is back. */
export type Opening = { open: true; closesAt: Date } | { open: false; opensAt: Date | null };

const MINUTE = 60_000;
const DAYS_AHEAD = 60;

/**
 * @param timeZone IANA name of the store
 * @returns null when the store has set no hours; `opensAt` is null when it does not open within sixty days
 */
export function readOpening({ week, holidays }: OpeningHours, timeZone: string, now: Date): Opening | null {
  if (week.every((spans) => spans.length === 0)) return null;
  const today = localParts(now, timeZone);
  const spansOf = (date: string, weekday: number) => (holidays.includes(date) ? [] : (week[weekday] ?? []));
  const span = spansOf(today.date, today.weekday).find(
    ({ from, to }) => toMinutes(from) <= today.minutes && today.minutes < toMinutes(to),
  );
  if (span) return { open: true, closesAt: toInstant(today.date, toMinutes(span.to), timeZone) };
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(today.date, ahead);
    const starts = spansOf(day, (today.weekday + ahead) % 7)
      .map(({ from }) => toMinutes(from))
      .filter((start) => ahead > 0 || start > today.minutes)
      .sort((a, b) => a - b);
    if (starts[0] !== undefined) return { open: false, opensAt: toInstant(day, starts[0], timeZone) };
  }
  return { open: false, opensAt: null };
}

function localParts(instant: Date, timeZone: string): { date: string; minutes: number; weekday: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  const date = `${get('year')}-${get('month')}-${get('day')}`;
  // Monday is the first day of the week.
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { date, minutes: Number(get('hour')) * 60 + Number(get('minute')), weekday };
}

function toMinutes(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 1440 * MINUTE).toISOString().slice(0, 10);
}

/** The instant of a wall-clock time; corrected once more, because the offset may change between guess and goal. */
function toInstant(date: string, minutes: number, timeZone: string): Date {
  const goal = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  let instant = goal;
  for (let i = 0; i < 2; i++) {
    const local = localParts(new Date(instant), timeZone);
    instant += goal - (Date.parse(`${local.date}T00:00:00Z`) + local.minutes * MINUTE);
  }
  return new Date(instant);
}
