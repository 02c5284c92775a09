import { describe, expect, it } from 'vitest';
import type { KeywordScores } from '../keywords/score-keywords';
import {
  applyFeedback,
  orderByPrice,
  productScore,
  type RankedProduct,
  rankByQuestion,
} from './rank-products';

const scores = (keyword: number[], coverage: number[]): KeywordScores => ({
  best: () => [],
  keywordOf: (ordinal) => keyword[ordinal] ?? 0,
  coverageOf: (ordinal) => coverage[ordinal] ?? 0,
  matchesOf: () => [],
});

describe('ranking products', () => {
  it('weighs meaning, words and coverage', () => {
    const ranked = rankByQuestion(
      [
        { ordinal: 0, cosine: 0.5 },
        { ordinal: 1, cosine: 0.4 },
        { ordinal: 2, cosine: 0.4 },
      ],
      scores([0, 0.5, 0.5], [0, 0.5, 1]),
    );
    expect(ranked.map(({ ordinal }) => ordinal)).toEqual([2, 1, 0]);
    expect(ranked[0]?.raw).toBeCloseTo(0.4 + 0.4 + 0.2, 5);
  });

  it('never exceeds the highest score', () => {
    const [best] = rankByQuestion([{ ordinal: 0, cosine: 1 }], scores([1], [1]));
    const details = { ordinal: 0, chunkId: 'c', productId: 'p', title: 'T', priceCents: 1, feedback: 1 };
    const [lifted] = best ? applyFeedback([best], new Map([[0, details]])) : [];
    expect(lifted && productScore(lifted)).toBeCloseTo(1, 5);
  });

  it('lifts what is like the best, and drops what is gone', () => {
    const ranked = rankByQuestion(
      [
        { ordinal: 0, cosine: 0.5 },
        { ordinal: 1, cosine: 0.45 },
        { ordinal: 2, cosine: 0.4 },
      ],
      scores([0, 0, 0], [0, 0, 0]),
    );
    const details = (ordinal: number, feedback: number) => ({
      ordinal,
      chunkId: '',
      productId: '',
      title: '',
      priceCents: null,
      feedback,
    });
    const lifted = applyFeedback(
      ranked,
      new Map([
        [0, details(0, 0.1)],
        [1, details(1, 0.9)],
      ]),
    );
    expect(lifted.map(({ ordinal }) => ordinal)).toEqual([1, 0]);
  });
});

describe('ordering by price', () => {
  const product = (ordinal: number, raw: number, priceCents: number | null, title = ''): RankedProduct => ({
    ordinal,
    raw,
    signals: { cosine: raw, keyword: 0, coverage: 0, feedback: 0 },
    details: { ordinal, chunkId: '', productId: '', title, priceCents, feedback: 0 },
  });
  const ranked = [product(0, 1, 900), product(1, 0.95, 500), product(2, 0.9, null), product(3, 0.3, 100)];

  it.each([
    ['relevance', [0, 1, 2, 3]],
    ['cheapest', [1, 0, 2, 3]],
    ['dearest', [0, 1, 2, 3]],
  ] as const)('lets only what fits compete: %s', (order, ordinals) => {
    expect(orderByPrice(ranked, order, ['tent']).map(({ ordinal }) => ordinal)).toEqual(ordinals);
  });

  it('prefers what is called so to what merely goes with it', () => {
    const bags = [
      product(0, 1, 9_000, 'Down Sleeping Bag'),
      product(1, 0.98, 3_900, 'Foam Mat'),
      product(2, 0.97, 7_400, 'Kids’ sleeping bags'),
    ];
    const titles = orderByPrice(bags, 'cheapest', ['sleeping', 'bag']).map(({ details }) => details.title);
    expect(titles).toEqual(['Kids’ sleeping bags', 'Down Sleeping Bag', 'Foam Mat']);
  });
});
