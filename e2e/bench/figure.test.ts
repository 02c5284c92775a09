import { describe, expect, it } from 'vitest';
import { formatFigures, isReached, percentile } from './figure';

describe('percentile', () => {
  it('takes the nearest rank', () => {
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(samples, 0.95)).toBe(95);
    expect(percentile(samples, 0.5)).toBe(50);
    expect(percentile([7], 0.95)).toBe(7);
  });
});

describe('figures', () => {
  it('compares with the target in its direction', () => {
    expect(isReached({ name: 'a', measured: 5, unit: 'ms', target: { atMost: 5 } })).toBe(true);
    expect(isReached({ name: 'a', measured: 5.1, unit: 'ms', target: { atMost: 5 } })).toBe(false);
    expect(isReached({ name: 'a', measured: 5, unit: '', target: { atLeast: 6 } })).toBe(false);
  });

  it('prints a table that says what was not reached', () => {
    const table = formatFigures([{ name: 'latency', measured: 12.34, unit: 'ms', target: { atMost: 10 } }]);
    expect(table).toContain('| latency | 12.3 ms');
    expect(table).toContain('| NO ');
  });
});
