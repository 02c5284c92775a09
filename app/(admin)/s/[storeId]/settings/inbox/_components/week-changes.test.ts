import { expect, it } from 'vitest';
import { addSpan, copyDay, fromField, openDay, toField, withDay } from './week-changes';

const nine = { from: '09:00', to: '17:00' };
const ten = { from: '10:00', to: '14:00' };

it('opens a day like the open day before it', () => {
  const week = [[ten], [], [], [], [], [], []];
  expect(openDay(week, 2)).toEqual([ten]);
  expect(openDay([[], [], [], [], [], [], [ten]], 0)).toEqual([nine]);
});

it('adds hours behind the last ones, and not beyond midnight', () => {
  expect(addSpan([])).toEqual([nine]);
  expect(addSpan([{ from: '09:00', to: '12:00' }])[1]).toEqual({ from: '13:00', to: '17:00' });
  expect(addSpan([nine])[1]).toEqual({ from: '18:00', to: '22:00' });
  expect(addSpan([{ from: '20:00', to: '24:00' }])[1]).toEqual({ from: '23:00', to: '24:00' });
});

it('copies a day to all days or to working days, as copies', () => {
  const week = [[ten], [], [], [], [], [nine], []];
  const all = copyDay(week, 0, 'all');
  expect(all).toEqual(Array.from({ length: 7 }, () => [ten]));
  expect(all[1]?.[0]).not.toBe(all[0]?.[0]);
  expect(copyDay(week, 0, 'weekdays')).toEqual([[ten], [ten], [ten], [ten], [ten], [nine], []]);
  expect(withDay(week, 0, [])[0]).toEqual([]);
});

it('shows the end of a day as fields can', () => {
  expect(toField('24:00')).toBe('00:00');
  expect(fromField('00:00', 'to')).toBe('24:00');
  expect(fromField('00:00', 'from')).toBe('00:00');
});
