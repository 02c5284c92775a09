import { expect, it } from 'vitest';
import { orderGaps, type RankedBy, rankGaps } from './rank-gaps';

const gap = (id: string, count: number, lostCents: number, day = 1): RankedBy => ({
  id,
  count,
  lostCents,
  lastAskedAt: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
});
const ids = (gaps: RankedBy[]) => gaps.map(({ id }) => id).join(' ');

it('ranks by how many ask and by what was lost alike', () => {
  const gaps = [gap('few', 1, 0), gap('many', 10, 0), gap('dear', 2, 50_000), gap('both', 8, 40_000)];
  expect(ids(rankGaps(gaps))).toBe('both dear many few');
});

it('lets the newest go first among equals, and never depends on the order given', () => {
  const gaps = [gap('b', 2, 0, 3), gap('a', 2, 0, 3), gap('new', 2, 0, 9), gap('old', 2, 0, 1)];
  expect(ids(rankGaps(gaps))).toBe('new a b old');
  expect(ids(rankGaps(gaps.toReversed()))).toBe('new a b old');
  expect(rankGaps([])).toEqual([]);
});

it('orders by one thing alone', () => {
  const gaps = [gap('many', 10, 0, 1), gap('dear', 2, 50_000, 2), gap('new', 1, 10, 9)];
  expect(ids(orderGaps(gaps, 'count'))).toBe('many dear new');
  expect(ids(orderGaps(gaps, 'lost'))).toBe('dear new many');
  expect(ids(orderGaps(gaps, 'newest'))).toBe('new dear many');
  expect(ids(orderGaps(gaps, 'worth'))).toBe(ids(rankGaps(gaps)));
});
