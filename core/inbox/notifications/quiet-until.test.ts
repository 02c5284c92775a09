import { expect, test } from 'vitest';
import { quietUntil } from './quiet-until';

const night = { on: true, from: '20:00', to: '08:00', timeZone: 'Europe/Vienna' };
const at = (iso: string) => new Date(iso);

test('a night ends the next morning, in the person’s own time zone', () => {
  expect(quietUntil(night, at('2026-11-20T19:30:00Z'))).toEqual(at('2026-11-21T07:00:00Z'));
  expect(quietUntil(night, at('2026-11-21T06:59:00Z'))).toEqual(at('2026-11-21T07:00:00Z'));
  expect(quietUntil(night, at('2026-11-21T07:00:00Z'))).toBeNull();
  expect(quietUntil(night, at('2026-11-20T18:59:00Z'))).toBeNull();
  expect(quietUntil({ ...night, timeZone: 'America/New_York' }, at('2026-11-20T19:30:00Z'))).toBeNull();
});

test('hours within a day, from midnight, and until midnight', () => {
  const noon = { ...night, from: '12:00', to: '13:00', timeZone: 'UTC' };
  expect(quietUntil(noon, at('2026-11-20T12:00:00Z'))).toEqual(at('2026-11-20T13:00:00Z'));
  expect(quietUntil(noon, at('2026-11-20T13:00:00Z'))).toBeNull();
  const early = { ...noon, from: '00:00', to: '06:00' };
  expect(quietUntil(early, at('2026-11-20T00:00:00Z'))).toEqual(at('2026-11-20T06:00:00Z'));
  expect(quietUntil(early, at('2026-11-20T23:59:00Z'))).toBeNull();
  const late = { ...noon, from: '22:00', to: '00:00' };
  expect(quietUntil(late, at('2026-11-20T23:00:00Z'))).toEqual(at('2026-11-21T00:00:00Z'));
});

test('the night in which the clocks change is an hour longer', () => {
  expect(quietUntil(night, at('2026-10-24T22:00:00Z'))).toEqual(at('2026-10-25T07:00:00Z'));
});

test('without quiet hours somebody can always be told', () => {
  expect(quietUntil({ ...night, on: false }, at('2026-11-20T23:00:00Z'))).toBeNull();
});
