import { readOpening } from './next-opening';
import type { OpeningHours } from './opening-hours';

const MINUTE = 60_000;
/** Spans that are walked at most: two months of four a day. */
const MOST_SPANS = 500;

/**
 * The instant after so many minutes of opening time. Without opening hours every minute counts.
 * @param timeZone IANA name of the store
 * @returns null when the store does not open often enough for it within the next weeks
 */
export function addOpenMinutes(
  hours: OpeningHours,
  timeZone: string,
  from: Date,
  minutes: number,
): Date | null {
  let at = from;
  let left = minutes * MINUTE;
  for (let span = 0; span < MOST_SPANS; span++) {
    const opening = readOpening(hours, timeZone, at);
    if (!opening) return new Date(at.getTime() + left);
    if (opening.open) {
      const available = opening.closesAt.getTime() - at.getTime();
      if (left <= available) return new Date(at.getTime() + left);
      left -= available;
      at = opening.closesAt;
    } else {
      if (!opening.opensAt) return null;
      at = opening.opensAt;
    }
  }
  return null;
}
