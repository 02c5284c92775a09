import { describe, expect, it } from 'vitest';
import { en } from '../words/en';
import { formatBytes } from './format-bytes';
import { formatWait } from './format-wait';

describe('the expected wait', () => {
  const wait = { online: false, usualMinutes: null, backAt: null };

  it('says no more than is known', () => {
    expect(formatWait(null, en, 'en')).toBe('');
    expect(formatWait(wait, en, 'en')).toBe('');
    expect(formatWait({ ...wait, online: true }, en, 'en')).toBe('Somebody is here right now.');
    expect(formatWait({ ...wait, online: true, usualMinutes: 12 }, en, 'en')).toBe(
      'Somebody is here right now. Usually you hear from the team within 15 minutes.',
    );
    expect(formatWait({ ...wait, usualMinutes: 90 }, en, 'en')).toContain('2 hours');
    expect(formatWait({ ...wait, usualMinutes: 60 * 50 }, en, 'en')).toContain('3 days');
  });

  it('says when the team is back, whatever was usual', () => {
    const back = { online: false, usualMinutes: 5, backAt: '2026-11-23T08:00:00.000Z' };
    expect(formatWait(back, en, 'en-GB')).toMatch(/^The team is back Monday 23 November at 0?8:00\.$/);
  });
});

describe('sizes of files', () => {
  it('are rounded to what is of use', () => {
    expect(formatBytes(1_240, 'en')).toBe('1.2 kB');
    expect(formatBytes(230_400, 'en')).toBe('230 kB');
    expect(formatBytes(9_950_000, 'en')).toBe('10 MB');
  });
});
