import { readOpening } from '@/core/stores/settings/hours/next-opening';
import { newOpeningHoursSchema, type OpeningHours } from '@/core/stores/settings/hours/opening-hours';

export interface OpeningWords {
  tone: 'success' | 'neutral' | 'warning';
  words: string;
}

/** Whether the team is there by these hours, until when, or when it is back; in the store's time zone. */
export function tellOpening(
  hours: OpeningHours,
  { timeZone, locale, now }: { timeZone: string; locale: string; now: Date },
): OpeningWords {
  if (!newOpeningHoursSchema.safeParse(hours).success)
    return { tone: 'warning', words: 'These hours are not complete yet' };
  const opening = readOpening(hours, timeZone, now);
  if (!opening) return { tone: 'neutral', words: 'No hours set: nothing is promised to shoppers' };
  if (opening.open) return { tone: 'success', words: `Now open until ${tellMoment(opening.closesAt)}` };
  return opening.opensAt
    ? { tone: 'neutral', words: `Now closed, opens ${tellMoment(opening.opensAt)}` }
    : { tone: 'warning', words: 'Now closed, and not open within the next 60 days' };

  function tellMoment(moment: Date): string {
    const day = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
    const sameDay = day(moment) === day(now) || moment.getTime() - now.getTime() < 12 * 3_600_000;
    const soon = moment.getTime() - now.getTime() < 6 * 24 * 3_600_000;
    return new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
      ...(sameDay
        ? {}
        : soon
          ? { weekday: 'long' }
          : { dateStyle: undefined, day: 'numeric', month: 'long' }),
    }).format(moment);
  }
}
