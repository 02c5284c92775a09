import { FIELD_COUNT } from '@/core/knowledge/keywords/document-terms';
import { BLOCK_ORDINALS, ENTRY_BYTES, LENGTH_OF_CODE } from '@/core/knowledge/keywords/posting-block';
import { selectBest } from '../select-best';

export interface CollectionStatistics {
  /** All ordinals are below it. */
  nextOrdinal: number;
  chunkCount: number;
  /** Per field: chunks in which it is not empty. */
  fieldCounts: readonly number[];
  /** Per field: words over all chunks. */
  fieldLengths: readonly number[];
  /** 0..1: which part of all stores' chunks of this collection are this store's. */
  indexShare: number;
}

export interface PostingBlock {
  block: number;
  data: Uint8Array;
}

/** A word of the question and the terms of the index that stand for it. */
export interface QueryConcept {
  word: string;
  alternatives: readonly {
    term: string;
    /** 1 for the word itself, less for guesses. */
    weight: number;
    blocks: readonly PostingBlock[];
  }[];
}

export interface KeywordScores {
  /** The ordinals with the highest scores above 0, best first. */
  best(count: number): number[];
  /** 0..1: best-field BM25 as a share of its upper bound. */
  keywordOf(ordinal: number): number;
  /** 0..1: share of the question's weight whose words occur at all. */
  coverageOf(ordinal: number): number;
  /** Indexes of the concepts that occur. */
  matchesOf(ordinal: number): number[];
}

const K1 = 1.2;
const B = 0.5;

/**
 * Scores all chunks that hold any of the concepts. Per concept the best of the fields counts, not their sum
 * (disjunction max), each field with its own idf and mean length: a word in a short title and the same word again in
 * the description is one piece of evidence. BM25 after Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework" (2009), with Lucene's idf, which is never negative.
 */
export function scoreKeywords(
  statistics: CollectionStatistics,
  concepts: readonly QueryConcept[],
): KeywordScores {
  // The only array as long as the collection: what else is asked of a chunk is read from the lists when it is asked.
  const sums = new Float32Array(statistics.nextOrdinal);
  const norms = Array.from({ length: FIELD_COUNT }, (_, field) => lengthNorms(statistics, field));
  const unknownWordBound = (K1 + 1) * idf(0, Math.max(...statistics.fieldCounts));
  const add = (ordinal: number, score: number) => {
    sums[ordinal] = (sums[ordinal] ?? 0) + score;
  };

  const bounds = concepts.map(({ alternatives }) => {
    const lists = alternatives.map(({ weight, blocks }) => weighList(statistics, weight, blocks));
    const bound = lists[0]?.bound ?? unknownWordBound;
    const [only, ...more] = lists;
    if (only && more.length === 0) scanList(only, norms, only.weight, add);
    else for (const [ordinal, score] of bestOfLists(lists, norms, bound)) add(ordinal, score);
    return bound;
  });
  const totalBound = bounds.reduce((sum, bound) => sum + bound, 0) || 1;
  const matchesOf = (ordinal: number) =>
    [...concepts.keys()].filter((index) =>
      concepts[index]?.alternatives.some(({ blocks }) => holdsOrdinal(blocks, ordinal)),
    );
  return {
    best: (count) => selectBest(sums, count),
    keywordOf: (ordinal) => (sums[ordinal] ?? 0) / totalBound,
    coverageOf: (ordinal) =>
      matchesOf(ordinal).reduce((sum, index) => sum + (bounds[index] ?? 0), 0) / totalBound,
    matchesOf,
  };
}

/** Whether a posting list has the ordinal; entries are sorted by offset. */
function holdsOrdinal(blocks: readonly PostingBlock[], ordinal: number): boolean {
  const data = blocks.find(({ block }) => block === Math.floor(ordinal / BLOCK_ORDINALS))?.data;
  if (!data) return false;
  const wanted = ordinal % BLOCK_ORDINALS;
  let low = 0;
  let high = data.length / ENTRY_BYTES - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const offset = (data[middle * ENTRY_BYTES] ?? 0) | ((data[middle * ENTRY_BYTES + 1] ?? 0) << 8);
    if (offset === wanted) return true;
    if (offset < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

interface WeighedList {
  weight: number;
  blocks: readonly PostingBlock[];
  /** Per field. */
  idfs: readonly number[];
  /** No chunk can score more for this term. */
  bound: number;
}

function weighList(
  statistics: CollectionStatistics,
  weight: number,
  blocks: readonly PostingBlock[],
): WeighedList {
  const holding = new Array<number>(FIELD_COUNT).fill(0);
  for (const { data } of blocks) {
    for (let at = 0; at < data.length; at += ENTRY_BYTES) {
      for (let field = 0; field < FIELD_COUNT; field++) {
        if (data[at + 2 + field]) holding[field] = (holding[field] ?? 0) + 1;
      }
    }
  }
  const idfs = holding.map((chunks, field) =>
    chunks === 0 ? 0 : idf(chunks, statistics.fieldCounts[field] ?? 0),
  );
  return { weight, blocks, idfs, bound: (K1 + 1) * Math.max(...idfs) };
}

/** Each list scaled to the concept's bound, so that a rare guess does not outweigh the word itself. */
function bestOfLists(
  lists: readonly WeighedList[],
  norms: readonly Float64Array[],
  bound: number,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const list of lists) {
    scanList(list, norms, (list.weight * bound) / list.bound, (ordinal, score) => {
      if (score > (best.get(ordinal) ?? 0)) best.set(ordinal, score);
    });
  }
  return best;
}

function scanList(
  { blocks, idfs }: WeighedList,
  norms: readonly Float64Array[],
  scale: number,
  visit: (ordinal: number, score: number) => void,
): void {
  for (const { block, data } of blocks) {
    const first = block * BLOCK_ORDINALS;
    for (let at = 0; at < data.length; at += ENTRY_BYTES) {
      let best = 0;
      for (let field = 0; field < FIELD_COUNT; field++) {
        const count = data[at + 2 + field] ?? 0;
        if (count === 0) continue;
        const norm = norms[field]?.[data[at + 2 + FIELD_COUNT + field] ?? 0] ?? K1;
        const score = ((idfs[field] ?? 0) * count * (K1 + 1)) / (count + norm);
        if (score > best) best = score;
      }
      visit(first + ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)), best * scale);
    }
  }
}

/** BM25's length normalisation by length code. */
function lengthNorms({ fieldCounts, fieldLengths }: CollectionStatistics, field: number): Float64Array {
  const mean = (fieldLengths[field] ?? 0) / Math.max(1, fieldCounts[field] ?? 0);
  return LENGTH_OF_CODE.map((length) => K1 * (1 - B + (B * length) / Math.max(1, mean)));
}

function idf(chunksWithTerm: number, chunks: number): number {
  return Math.log(1 + (Math.max(0, chunks - chunksWithTerm) + 0.5) / (chunksWithTerm + 0.5));
}
