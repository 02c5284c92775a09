import { describe, expect, it } from 'vitest';
import { addOpenMinutes } from './add-open-minutes';
import { openingHoursSchema } from './opening-hours';

const day = [{ from: '09:00', to: '17:00' }];
const hours = openingHoursSchema.parse({ week: [day, day, day, day, day, [], []], holidays: ['2026-11-23'] });
const add = (from: string, minutes: number, of = hours) =>
  addOpenMinutes(of, 'Europe/Berlin', new Date(from), minutes)?.toISOString() ?? null;

describe('addOpenMinutes', () => {
  it('counts every minute when no hours are set', () => {
    expect(add('2026-11-21T22:00:00Z', 90, openingHoursSchema.parse({}))).toBe('2026-11-21T23:30:00.000Z');
  });

  it('stays within a day, and goes on in the next', () => {
    expect(add('2026-11-19T10:00:00Z', 60)).toBe('2026-11-19T11:00:00.000Z');
    expect(add('2026-11-19T15:30:00Z', 60)).toBe('2026-11-20T08:30:00.000Z');
  });

  it('leaves out the weekend and holidays', () => {
    expect(add('2026-11-20T15:30:00Z', 60)).toBe('2026-11-24T08:30:00.000Z');
  });

  it('begins at the next opening when it is closed', () => {
    expect(add('2026-11-18T22:00:00Z', 15)).toBe('2026-11-19T08:15:00.000Z');
  });

  it('keeps the wall clock when summer time ends', () => {
    expect(add('2026-10-23T14:30:00Z', 60)).toBe('2026-10-26T08:30:00.000Z');
  });

  it('goes over midnight where spans meet', () => {
    const round = openingHoursSchema.parse({ week: Array(7).fill([{ from: '00:00', to: '24:00' }]) });
    expect(add('2026-11-19T22:30:00Z', 120, round)).toBe('2026-11-20T00:30:00.000Z');
  });

  it('promises nothing when the store hardly ever opens', () => {
    const once = openingHoursSchema.parse({
      week: [[{ from: '09:00', to: '09:01' }], [], [], [], [], [], []],
    });
    expect(add('2026-11-19T22:30:00Z', 100_000, once)).toBeNull();
  });
});
