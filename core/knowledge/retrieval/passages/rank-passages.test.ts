import { expect, it } from 'vitest';
import type { KeywordScores } from '../keywords/score-keywords';
import { rankPassages } from './rank-passages';

const noWords: KeywordScores = {
  best: () => [],
  keywordOf: () => 0,
  coverageOf: () => 0,
  matchesOf: () => [],
};

it('takes the mean of question and answer for FAQ entries, and the text alone for others', () => {
  const ranked = rankPassages(
    [
      { chunkId: 'a', ordinal: 0, textCosine: 0.2, askCosine: 0.9 },
      { chunkId: 'b', ordinal: 1, textCosine: 0.6, askCosine: null },
      { chunkId: 'c', ordinal: 2, textCosine: null, askCosine: null },
    ],
    noWords,
  );
  expect(ranked.map(({ candidate, raw }) => [candidate.chunkId, Number(raw.toFixed(3))])).toEqual([
    ['b', 0.6],
    ['a', 0.55],
    ['c', 0],
  ]);
});

it('lets a good fit of words count, and a few words in common hardly', () => {
  const [best, next] = rankPassages(
    [
      { chunkId: 'a', ordinal: 0, textCosine: 0.4, askCosine: null },
      { chunkId: 'b', ordinal: 1, textCosine: 0.45, askCosine: null },
    ],
    { ...noWords, keywordOf: (ordinal) => (ordinal === 0 ? 0.8 : 0.1) },
  );
  expect(best?.candidate.chunkId).toBe('a');
  expect(next?.raw).toBeCloseTo(0.458, 3);
});
