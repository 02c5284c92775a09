import type { ExpectedWaitView } from '@/core/contracts/widget/history';
import { fillIn } from '../words/choose-words';
import type { Words } from '../words/en';

/**
 * What somebody who waits may expect, in the reader's words and time zone.
 * @returns nothing where nothing is known
 */
export function formatWait(wait: ExpectedWaitView | null, words: Words, locale: string): string {
  if (!wait) return '';
  if (wait.backAt) return fillIn(words.waitBack, { when: formatBack(wait.backAt, locale) });
  const online = wait.online ? words.waitOnline : '';
  const { usualMinutes } = wait;
  const usual =
    usualMinutes === null ? '' : fillIn(words.waitUsual, { time: formatDuration(usualMinutes, locale) });
  return [online, usual].filter(Boolean).join(' ');
}

function formatBack(iso: string, locale: string): string {
  const date = new Date(iso);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(date);
}

/** Rounded up to what people say: 5, 10, 15 … minutes, then hours and days; as the hand-off's own words. */
function formatDuration(minutes: number, locale: string): string {
  const write = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const step = [5, 10, 15, 20, 30, 45].find((one) => minutes <= one);
  if (step !== undefined) return write(step, 'minute');
  const hours = Math.ceil(minutes / 60);
  return hours <= 36 ? write(hours, 'hour') : write(Math.ceil(hours / 24), 'day');
}
