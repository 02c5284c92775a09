import { describe, expect, it } from 'vitest';
import { isExactScanBetter, vectorSql } from './vector-scan';

describe('comparing all vectors or walking through the index', () => {
  it.each([
    ['a small store', 2_000, 1, true],
    ['the only store', 20_000, 1, false],
    ['a store among a few of its size', 20_000, 0.1, false],
    ['a store among hundreds of its size', 20_000, 0.003, true],
    ['a very large store', 200_000, 0.001, false],
  ])('%s', (_, chunkCount, indexShare, exact) => {
    expect(isExactScanBetter({ chunkCount, indexShare })).toBe(exact);
  });
});

it('writes the model as a literal that cannot end early', () => {
  const { isOfModel } = vectorSql({ id: "it's", dims: 3, embed: async () => [] }, '$1');
  expect(isOfModel).toBe("v.model = 'it''s'");
});
