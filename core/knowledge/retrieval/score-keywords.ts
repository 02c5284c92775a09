import { FIELD_COUNT } from '@/core/knowledge/keywords/document-terms';
import { BLOCK_ORDINALS, ENTRY_BYTES, LENGTH_OF_CODE } from '@/core/knowledge/keywords/posting-block';

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
  /** By ordinal, 0..1: best-field BM25 as a share of its upper bound. */
  keyword: Float32Array;
  /** By ordinal, 0..1: share of the question's weight whose words occur at all. */
  coverage: Float32Array;
  /** By ordinal: bit i is set when concept i occurs. */
  matched: Uint32Array;
}

const K1 = 1.2;
const B = 0.5;

/**
 * Scores all chunks that hold any of the concepts. Per concept the best of the fields counts, not their sum
 * (disjunction max), each field with its own idf and mean length: a word in a short title and the same word again in
 * the description is one piece of evidence. BM25 after Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework" (2009), with Lucene's idf, which is never negative.
 *
 * @param concepts at most 32
 */
export function scoreKeywords(
  statistics: CollectionStatistics,
  concepts: readonly QueryConcept[],
): KeywordScores {
  const size = statistics.nextOrdinal;
  const scores: KeywordScores = {
    keyword: new Float32Array(size),
    coverage: new Float32Array(size),
    matched: new Uint32Array(size),
  };
  const norms = Array.from({ length: FIELD_COUNT }, (_, field) => lengthNorms(statistics, field));
  const unknownWordBound = (K1 + 1) * idf(0, Math.max(...statistics.fieldCounts));

  let totalBound = 0;
  for (const [index, { alternatives }] of concepts.entries()) {
    const lists = alternatives.map(({ weight, blocks }) => weighList(statistics, weight, blocks));
    const bound = lists[0]?.bound ?? unknownWordBound;
    totalBound += bound;
    const add = (ordinal: number, score: number) => {
      if (ordinal >= size) return;
      scores.keyword[ordinal] = (scores.keyword[ordinal] ?? 0) + score;
      scores.coverage[ordinal] = (scores.coverage[ordinal] ?? 0) + bound;
      scores.matched[ordinal] = (scores.matched[ordinal] ?? 0) | (1 << index);
    };
    const [only, ...more] = lists;
    if (only && more.length === 0) scanList(only, norms, only.weight, add);
    else for (const [ordinal, score] of bestOfLists(lists, norms, bound)) add(ordinal, score);
  }
  for (let ordinal = 0; totalBound > 0 && ordinal < size; ordinal++) {
    if (!scores.matched[ordinal]) continue;
    scores.keyword[ordinal] = (scores.keyword[ordinal] ?? 0) / totalBound;
    scores.coverage[ordinal] = (scores.coverage[ordinal] ?? 0) / totalBound;
  }
  return scores;
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
