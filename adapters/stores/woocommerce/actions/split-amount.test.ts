import { expect, test } from 'vitest';
import { splitAmount } from './split-amount';

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [3990, [3353, 637], [3353, 637]],
  [1, [3353, 637], [1, 0]],
  [0, [1, 2], [0, 0]],
  [5, [0, 0], [0, 0]],
  [5, [], []],
  [9_007_199_254_740_991, [9_007_199_254_740, 3], [9_007_199_254_737_991, 3000]],
])('%i by %j is %j', (amount, weights, parts) => {
  expect(splitAmount(amount, weights)).toEqual(parts);
});

test('parts always add up', () => {
  for (let amount = 0; amount < 500; amount += 7) {
    for (const weights of [[1], [3, 5, 11], [999, 1], [7, 0, 7, 7, 7, 7]]) {
      const parts = splitAmount(amount, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      expect(parts.every((part) => part >= 0)).toBe(true);
    }
  }
});
