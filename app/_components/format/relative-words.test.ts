import { expect, it } from 'vitest';
import { lastedWords, relativeWords, untilWords } from './relative-words';

const now = Date.parse('2026-11-20T12:00:00Z');
const ago = (seconds: number) => relativeWords(now - seconds * 1000, now, 'en', 'UTC');

it('gets coarser with distance', () => {
  expect(ago(0)).toBe('now');
  expect(ago(59)).toBe('now');
  expect(ago(60)).toBe('1 min. ago');
  expect(ago(2 * 3600)).toBe('2 hr. ago');
  expect(ago(86_400)).toBe('yesterday');
  expect(ago(6 * 86_400)).toBe('6 days ago');
});

it('writes the date from a week on, with the year when it is another', () => {
  expect(ago(8 * 86_400)).toBe('Nov 12');
  expect(ago(400 * 86_400)).toBe('Oct 16, 2025');
});

it('says how long until something, and nothing exact of what is due', () => {
  const until = (seconds: number) => untilWords(now + seconds * 1000, now, 'en', 'UTC');
  expect(until(14 * 60)).toBe('in 14 min.');
  expect(until(3 * 3600)).toBe('in 3 hr.');
  expect(until(59)).toBe('any moment');
  expect(until(-600)).toBe('any moment');
});

it('tells how long something has lasted', () => {
  const lasted = (seconds: number, locale = 'en') => lastedWords(0, seconds * 1000, locale);
  expect([5, 60, 3_599, 3_600, 90_000].map((seconds) => lasted(seconds))).toEqual([
    '1 min',
    '1 min',
    '59 min',
    '1 hr',
    '1 day',
  ]);
  expect(lasted(200_000, 'de')).toMatch(/^2 T/);
  expect(lasted(-50)).toBe('1 min');
});
