import { describe, expect, it } from 'vitest';
import { snoozeTimes, toFieldTime } from './snooze-times';

const words = (now: Date) => snoozeTimes(now).map((time) => `${time.words}: ${toFieldTime(time.at)}`);

describe('snoozeTimes', () => {
  it('offers a working day’s choices by the reader’s clock', () => {
    // A Wednesday.
    expect(words(new Date(2026, 2, 4, 10, 30))).toEqual([
      'In 3 hours: 2026-03-04T13:30',
      'This evening: 2026-03-04T18:00',
      'Tomorrow morning: 2026-03-05T09:00',
      'Monday morning: 2026-03-09T09:00',
      'In a week: 2026-03-11T09:00',
    ]);
  });

  it('names no evening that is near or past, and Monday once', () => {
    // A Sunday.
    expect(words(new Date(2026, 2, 8, 16, 0))).toEqual([
      'In 3 hours: 2026-03-08T19:00',
      'Tomorrow morning: 2026-03-09T09:00',
      'In a week: 2026-03-15T09:00',
    ]);
  });

  it('means the next Monday on a Monday, and is always ahead', () => {
    const monday = new Date(2026, 2, 9, 8, 0);
    expect(words(monday)).toContain('Monday morning: 2026-03-16T09:00');
    for (let hour = 0; hour < 24 * 8; hour++) {
      const now = new Date(2026, 2, 1, hour, 59);
      for (const { at } of snoozeTimes(now)) expect(at.getTime()).toBeGreaterThan(now.getTime());
    }
  });
});
