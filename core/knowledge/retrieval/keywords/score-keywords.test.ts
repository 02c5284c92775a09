import { describe, expect, it } from 'vitest';
import { documentTerms, type KeywordFields } from '@/core/knowledge/keywords/document-terms';
import { BLOCK_ORDINALS, editBlock } from '@/core/knowledge/keywords/posting-block';
import { type CollectionStatistics, type PostingBlock, scoreKeywords } from './score-keywords';

const none = new Set<number>();

/** A small index over documents whose ordinals are `step` apart. */
function indexOf(documents: readonly KeywordFields[], step = 1) {
  const lists = new Map<string, Map<number, Buffer>>();
  const fieldCounts = [0, 0, 0];
  const fieldLengths = [0, 0, 0];
  for (const [i, fields] of documents.entries()) {
    const { counts, lengths } = documentTerms(fields);
    const block = Math.floor((i * step) / BLOCK_ORDINALS);
    for (const [term, termCounts] of counts) {
      const blocks = lists.get(term) ?? new Map<number, Buffer>();
      const posting = { offset: (i * step) % BLOCK_ORDINALS, counts: termCounts, lengths };
      lists.set(term, blocks.set(block, editBlock(blocks.get(block) ?? Buffer.alloc(0), none, [posting])));
    }
    for (const [field, length] of lengths.entries()) {
      fieldLengths[field] = (fieldLengths[field] ?? 0) + length;
      if (length > 0) fieldCounts[field] = (fieldCounts[field] ?? 0) + 1;
    }
  }
  const statistics: CollectionStatistics = {
    nextOrdinal: documents.length * step,
    chunkCount: documents.length,
    fieldCounts,
    fieldLengths,
    indexShare: 1,
  };
  const blocksOf = (term: string): PostingBlock[] =>
    [...(lists.get(term) ?? [])].map(([block, data]) => ({ block, data }));
  const concept = (word: string, guesses: readonly string[] = []) => ({
    word,
    alternatives: [
      ...(lists.has(word) ? [{ term: word, weight: 1, blocks: blocksOf(word) }] : []),
      ...guesses.map((guess) => ({ term: guess, weight: 0.6, blocks: blocksOf(guess) })),
    ],
  });
  const score = (...concepts: ReturnType<typeof concept>[]) => scoreKeywords(statistics, concepts);
  const keyword = (...concepts: ReturnType<typeof concept>[]) => score(...concepts).keywordOf;
  return { score, keyword, concept };
}

const filler = Array.from({ length: 20 }, (_, i): KeywordFields => [`thing ${i}`, `filler text ${i}`, '']);

describe('keyword scores', () => {
  const { score, keyword, concept } = indexOf([
    ['Red wool scarf', 'A scarf of wool', 'red'],
    ['Wool hat', 'A red hat, red as a poppy', ''],
    ['Blue wool blanket', '', ''],
    ...filler,
  ]);

  it('are highest for the chunk with all words, and 0 for those with none', () => {
    const scoreOf = keyword(concept('red'), concept('scarf'));
    expect(scoreOf(0)).toBeGreaterThan(scoreOf(1));
    expect(scoreOf(1)).toBeGreaterThan(0);
    expect(scoreOf(2)).toBe(0);
    expect(score(concept('red'), concept('scarf')).best(5)).toEqual([0, 1]);
  });

  it('stay below 1, and fall when a word is unknown', () => {
    const known = keyword(concept('scarf'))(0);
    const withUnknown = keyword(concept('scarf'), concept('zeppelin'))(0);
    expect(known).toBeLessThan(1);
    expect(withUnknown).toBeLessThan(known / 2 + 0.01);
    expect(withUnknown).toBeGreaterThan(0);
  });

  it('know which words matched, and how much of the question they are', () => {
    const scores = score(concept('red'), concept('scarf'));
    expect([scores.matchesOf(0), scores.matchesOf(1), scores.matchesOf(2)]).toEqual([[0, 1], [0], []]);
    expect(scores.coverageOf(0)).toBeCloseTo(1, 5);
    expect(scores.coverageOf(1)).toBeGreaterThan(0);
    expect(scores.coverageOf(1)).toBeLessThan(1);
    expect(scores.coverageOf(2)).toBe(0);
  });

  it('count the best field, not their sum', () => {
    const index = indexOf([['lamp', 'lamp', 'lamp'], ['lamp', '', ''], ...filler]);
    const scoreOf = index.keyword(index.concept('lamp'));
    expect(scoreOf(0)).toBeGreaterThan(0);
    expect(Math.abs(scoreOf(0) - scoreOf(1))).toBeLessThan(0.25);
  });

  it('prefer a short title to a long one', () => {
    const index = indexOf([['tent', '', ''], ['tent pegs mallet lantern rope bag', '', ''], ...filler]);
    const scoreOf = index.keyword(index.concept('tent'));
    expect(scoreOf(0)).toBeGreaterThan(scoreOf(1));
  });

  it('take a guess for less than the word itself', () => {
    const index = indexOf([['keyboard', '', ''], ['keyboards keyboard', '', ''], ...filler]);
    const right = index.keyword(index.concept('keyboard'))(0);
    const guessed = index.keyword(index.concept('keybaord', ['keyboard']))(0);
    expect(guessed).toBeCloseTo(right * 0.6, 5);
  });

  it('take the better of a word and a guess', () => {
    const index = indexOf([['smart watch', '', ''], ['smartwatch', '', ''], ...filler]);
    const scoreOf = index.keyword(index.concept('watch', ['smartwatch']));
    expect(scoreOf(0)).toBeGreaterThan(scoreOf(1));
    expect(scoreOf(1)).toBeGreaterThan(0);
  });

  it('are the same over several blocks', () => {
    const documents: KeywordFields[] = [['red shoe', '', ''], ['blue shoe', '', ''], ...filler];
    const near = indexOf(documents);
    const far = indexOf(documents, 400);
    const farScores = far.score(far.concept('shoe'));
    expect(farScores.keywordOf(400)).toBeCloseTo(near.keyword(near.concept('shoe'))(1), 6);
    expect(farScores.matchesOf(400)).toEqual([0]);
    expect(farScores.matchesOf(401)).toEqual([]);
  });

  it('are empty for an empty store', () => {
    const scores = indexOf([]).score({ word: 'shoe', alternatives: [] });
    expect(scores.best(10)).toEqual([]);
    expect(scores.keywordOf(0)).toBe(0);
  });
});
