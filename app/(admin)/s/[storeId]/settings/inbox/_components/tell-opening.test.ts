import { expect, it } from 'vitest';
import { openingHoursSchema } from '@/core/stores/settings/hours/opening-hours';
import { tellOpening } from './tell-opening';

const nine = [{ from: '09:00', to: '17:00' }];
const hours = openingHoursSchema.parse({
  week: [nine, nine, nine, nine, nine, [], []],
  holidays: ['2026-11-24'],
});
const tell = (now: string, of = hours) =>
  tellOpening(of, { timeZone: 'Europe/Berlin', locale: 'en', now: new Date(now) }).words.replace(/ /g, ' ');

it.each([
  ['2026-11-20T10:00:00Z', 'Now open until 5:00 PM'],
  ['2026-11-20T06:00:00Z', 'Now closed, opens 9:00 AM'],
  ['2026-11-20T20:00:00Z', 'Now closed, opens Monday 9:00 AM'],
  ['2026-11-23T18:00:00Z', 'Now closed, opens Wednesday 9:00 AM'],
])('tells at %s: %s', (now, words) => expect(tell(now)).toBe(words));

it('tells what is missing', () => {
  expect(tell('2026-11-20T10:00:00Z', openingHoursSchema.parse({}))).toContain('No hours set');
  const broken = { ...hours, week: [[{ from: '09:00', to: '' }], [], [], [], [], [], []] };
  expect(tell('2026-11-20T10:00:00Z', broken)).toContain('not complete');
});
