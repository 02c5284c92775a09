import { describe, expect, it } from 'vitest';
import { readRetryAfterMs } from './read-retry-after';

const NOW = Date.parse('2026-11-20T12:00:00Z');

describe('readRetryAfterMs', () => {
  it.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': '3', 'retry-after-ms': '2750' }, 2_750],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-4e9' }, undefined],
    [{}, undefined],
  ])('reads %j as %s ms', (headers: Record<string, string>, expected) => {
    expect(readRetryAfterMs(new Headers(headers), NOW)).toBe(expected);
  });

  it('takes missing headers', () => {
    expect(readRetryAfterMs(undefined, NOW)).toBeUndefined();
  });
});
