import { expect, it } from 'vitest';
import { relativeWords, untilWords } from './relative-words';

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
