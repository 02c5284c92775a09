/** A time to put something off until. */
export interface SnoozeTime {
  words: string;
  at: Date;
}

const MORNING = 9;
const EVENING = 18;

/**
 * Times that people put things off until, soonest first, by the clock of whoever reads (the browser's time zone).
 * @param now what the reader's clock says
 */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const at = (days: number, hour: number) => {
    const time = new Date(now);
    time.setDate(time.getDate() + days);
    time.setHours(hour, 0, 0, 0);
    return time;
  };
  const times: SnoozeTime[] = [{ words: 'In 3 hours', at: new Date(now.getTime() + 3 * 3_600_000) }];
  // Three hours before it, "this evening" would be the same as the one above.
  if (now.getHours() < EVENING - 4) times.push({ words: 'This evening', at: at(0, EVENING) });
  times.push({ words: 'Tomorrow morning', at: at(1, MORNING) });
  const toMonday = (8 - now.getDay()) % 7 || 7;
  // On Sundays "tomorrow" is Monday already.
  if (toMonday > 1) times.push({ words: 'Monday morning', at: at(toMonday, MORNING) });
  times.push({ words: 'In a week', at: at(7, MORNING) });
  return times.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** A time as a field of type "datetime-local" has it. */
export function toFieldTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
