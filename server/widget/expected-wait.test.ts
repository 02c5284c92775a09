import { expect, it } from 'vitest';
import { saysOtherwise, tellWait } from './expected-wait';

const wait = (usualMinutes: number | null, over: object = {}) => ({
  ...{ online: true, usualMinutes, backAt: null },
  ...over,
});

it('says otherwise when somebody comes or goes, or the time is much longer or shorter', () => {
  expect(saysOtherwise(wait(10), wait(12))).toBe(false);
  expect(saysOtherwise(wait(10), wait(15))).toBe(true);
  expect(saysOtherwise(wait(120), wait(130))).toBe(false);
  expect(saysOtherwise(wait(120), wait(80))).toBe(true);
  expect(saysOtherwise(wait(null), wait(null))).toBe(false);
  expect(saysOtherwise(wait(null), wait(3))).toBe(true);
  expect(saysOtherwise(wait(10), wait(10, { online: false }))).toBe(true);
  expect(saysOtherwise(wait(null), wait(null, { backAt: '2026-11-23T08:00:00.000Z' }))).toBe(true);
});

it('asks nobody how long it takes while the store is closed and nobody is there', async () => {
  const week = [[{ from: '09:00', to: '17:00' }], [], [], [], [], [], []];
  const team = { online: 0, openingHours: { week, holidays: [] }, timeZone: 'UTC' };
  const never = async () => {
    throw new Error('asked');
  };
  const sunday = new Date('2026-11-22T12:00:00Z');
  expect(await tellWait(team, sunday, never)).toEqual({
    ...{ online: false, usualMinutes: null, backAt: '2026-11-23T09:00:00.000Z' },
  });
  expect(await tellWait({ ...team, online: 1 }, sunday, async () => 7)).toEqual(wait(7));
});
