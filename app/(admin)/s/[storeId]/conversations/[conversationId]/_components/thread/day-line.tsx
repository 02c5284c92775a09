'use client';
import { useFormats } from '@/app/_components/format/format-context';

/** Where a day begins. */
export function DayLine({ at }: { at: string }) {
  const { locale, timeZone, now } = useFormats();
  const day = (time: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(time);
  const words = day(Date.parse(at));
  return (
    <p className="sticky top-0 z-1 -my-1 flex justify-center">
      <time dateTime={at} className="rounded-full border bg-canvas px-2.5 py-0.5 text-2xs text-muted">
        {words === day(Date.parse(now)) ? 'Today' : words}
      </time>
    </p>
  );
}
