import type { OpeningHours } from '@/core/stores/settings/hours/opening-hours';
import type { InboxConfig } from '@/core/stores/settings/inbox/save-inbox-config';

export type Span = OpeningHours['week'][number][number];

/** The settings as inputs hold them; an empty number is none. */
export interface InboxValues {
  assignment: 'manual' | 'round_robin';
  maxPerPerson: string;
  firstReplyMinutes: string;
  nextReplyMinutes: string;
  warnAtPercent: string;
  resolveAfterHours: string;
  backToPersonHours: string;
  askRating: boolean;
  replyPromise: string;
  week: Span[][];
  holidays: string[];
}

export function toInboxValues({ settings, hours, replyPromise }: InboxConfig): InboxValues {
  const optional = (value: number | null) => (value === null ? '' : String(value));
  return {
    assignment: settings.assignment,
    maxPerPerson: String(settings.maxPerPerson),
    firstReplyMinutes: optional(settings.firstReplyMinutes),
    nextReplyMinutes: optional(settings.nextReplyMinutes),
    warnAtPercent: String(settings.warnAtPercent),
    resolveAfterHours: optional(settings.resolveAfterHours),
    backToPersonHours: String(settings.backToPersonHours),
    askRating: settings.askRating,
    replyPromise,
    week: hours.week,
    holidays: hours.holidays,
  };
}

/** What cannot be read is passed on as it is: the server's check says what is wrong with it. */
export function readInboxValues(values: InboxValues): unknown {
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim()));
  const optional = (text: string) => (text.trim() === '' ? null : number(text));
  return {
    settings: {
      assignment: values.assignment,
      maxPerPerson: number(values.maxPerPerson),
      firstReplyMinutes: optional(values.firstReplyMinutes),
      nextReplyMinutes: optional(values.nextReplyMinutes),
      warnAtPercent: number(values.warnAtPercent),
      resolveAfterHours: optional(values.resolveAfterHours),
      backToPersonHours: number(values.backToPersonHours),
      askRating: values.askRating,
    },
    hours: { week: values.week, holidays: values.holidays },
    replyPromise: values.replyPromise.trim(),
  };
}

/** "settings.maxPerPerson" belongs to that field, "hours.week.0.1.from" to Monday, "hours.holidays.2" to the holidays. */
export function atTheirField(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [
      path.replace(/^(?:settings|hours)\./, '').replace(/^(week\.\d|holidays)\b.*/, '$1'),
      fault,
    ]),
  );
}

/** "90" → "1.5 hours", for a field in minutes; nothing for what is no number. */
export function tellMinutes(text: string): string {
  const minutes = Number(text);
  if (text.trim() === '' || !Number.isFinite(minutes) || minutes < 60) return '';
  const short = (value: number) => String(Math.round(value * 10) / 10);
  return minutes < 1_440 ? `${short(minutes / 60)} h` : `${short(minutes / 1_440)} days`;
}
