import { readOpening } from '@/core/stores/settings/hours/next-opening';
import type { QuietHours } from './notification-choice';

/**
 * Until when a person wants to be left alone; null: they do not, now. Quiet hours are read like opening hours of every
 * day, over changes of summer time too.
 */
export function quietUntil({ on, from, to, timeZone }: QuietHours, now: Date): Date | null {
  if (!on) return null;
  // The hours in which a notice may arrive: what is left of the day.
  const day =
    from < to
      ? [
          { from: '00:00', to: from },
          { from: to, to: '24:00' },
        ]
      : [{ from: to, to: from }];
  const spans = day.filter((span) => span.from !== span.to);
  const reachable = readOpening(
    { week: Array.from({ length: 7 }, () => spans), holidays: [] },
    timeZone,
    now,
  );
  return reachable && !reachable.open ? reachable.opensAt : null;
}
