'use client';
import { useEffect, useState } from 'react';
import { useFormats } from './format-context';
import { lastedWords, relativeWords, untilWords } from './relative-words';

/** The present in milliseconds, twice a minute; at first when the page was made, so that server and browser agree. */
export function useNow(): number {
  const { now: madeAt } = useFormats();
  const [now, setNow] = useState(() => Date.parse(madeAt));
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long ago, kept current; the exact time shows on hover and is read to screen readers. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  const now = useNow();
  const then = Date.parse(at);
  const exact = exactTime(then, locale, timeZone);
  return (
    <time dateTime={at} title={exact} className={className}>
      {relativeWords(Math.min(then, now), now, locale, timeZone)}
    </time>
  );
}

/** For how long something has lasted, kept current: "5 min". */
export function TimeSince({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  const now = useNow();
  const then = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(then, locale, timeZone)} className={className}>
      {lastedWords(then, now, locale)}
    </time>
  );
}

/** How long until then, kept current; "any moment" once it has come. */
export function TimeUntil({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  const now = useNow();
  const then = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(then, locale, timeZone)} className={className}>
      {untilWords(then, now, locale, timeZone)}
    </time>
  );
}

/** The exact time in the store's time zone, with that zone. */
export function ExactTime({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  return (
    <time dateTime={at} className={className}>
      {exactTime(Date.parse(at), locale, timeZone)}
    </time>
  );
}

function exactTime(at: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(at);
}

/** The day alone, for what is only known by the day. */
export function ExactDay({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  return (
    <time dateTime={at} className={className}>
      {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(Date.parse(at))}
    </time>
  );
}

/** Hours and minutes, as beside a message. */
export function ClockTime({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useFormats();
  const time = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(time, locale, timeZone)} className={className}>
      {new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(time)}
    </time>
  );
}
