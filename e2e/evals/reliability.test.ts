import { describe, expect, it } from 'vitest';
import { measureReliability } from './reliability';

const answers = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe('measureReliability', () => {
  it('finds no error where confidence is the share that is right', () => {
    const { ece, bins } = measureReliability([...answers(0.75, 3, 1), ...answers(0.5, 2, 2)]);
    expect(ece).toBeCloseTo(0);
    expect(bins).toMatchObject([
      { from: 0.5, to: 0.6, count: 4, share_right: 0.5 },
      { from: 0.7, to: 0.8, count: 4, share_right: 0.75 },
    ]);
  });

  it('weighs the distance of a bin by its count', () => {
    expect(measureReliability([...answers(0.9, 0, 1), ...answers(0.5, 2, 1)]).ece).toBeCloseTo(
      (1 * 0.9 + 3 * (2 / 3 - 0.5)) / 4,
    );
    expect(measureReliability(answers(1, 1, 0))).toMatchObject({ brier: 0, bins: [{ from: 0.9, to: 1 }] });
  });
});
