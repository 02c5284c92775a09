import { expect, it } from 'vitest';
import { ndcgAt10 } from './ndcg';

const ratings = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 0],
]);

it('is 1 for the ideal order', () => {
  expect(ndcgAt10(['a', 'b', 'c'], ratings)).toBe(1);
});

it('counts unrated products as 0 and discounts by rank', () => {
  const ideal = 1 + 1 / 3 / Math.log2(3);
  expect(ndcgAt10(['x', 'a', 'b'], ratings)).toBeCloseTo((1 / Math.log2(3) + 1 / 3 / 2) / ideal, 10);
});

it('looks at ten ranks only', () => {
  const ranking = [...Array.from({ length: 10 }, (_, i) => `x${i}`), 'a'];
  expect(ndcgAt10(ranking, ratings)).toBe(0);
});

it('has no value where nothing is relevant', () => {
  expect(ndcgAt10(['c'], new Map([['c', 0]]))).toBeNull();
});
