import { modelLiteral } from '@/core/knowledge/indexing/ensure-vector-indexes.queries';
import type { Embedder } from '@/core/llm/embedder';
import type { CollectionStatistics } from './score-keywords';

/** Below this a store's vectors are all compared: exact, and cheaper than a walk through an index of all stores. */
const EXACT_UP_TO = 3_000;
/** Where other stores hold most of an index, a walk meets too few vectors of this one. */
const SMALLEST_SHARE = 0.25;
/** Comparing more than this takes longer than any walk. */
const EXACT_AT_MOST = 50_000;

/** pgvector's settings for a walk through the index; to be sent before it, within the same transaction. */
export const WALK_SETTINGS =
  'SET LOCAL hnsw.ef_search = 100; SET LOCAL hnsw.iterative_scan = relaxed_order; SET LOCAL hnsw.max_scan_tuples = 20000';

/** Whether a store's vectors are better compared one by one than found through the HNSW index. */
export function isExactScanBetter({ chunkCount, indexShare }: CollectionStatistics): boolean {
  if (chunkCount <= EXACT_UP_TO) return true;
  return indexShare < SMALLEST_SHARE && chunkCount <= EXACT_AT_MOST;
}

/** SQL for rows `v` of chunk_vectors: those of the model, and their distance to the vector that `placeholder` holds. */
export function vectorSql({ id, dims }: Embedder, placeholder: string) {
  const cast = `::halfvec(${Math.floor(dims)})`;
  return {
    isOfModel: `v.model = ${modelLiteral(id)}`,
    /** Negative inner product: the smaller, the nearer. The expression of the index. */
    distance: `v.embedding${cast} <#> ${placeholder}${cast}`,
  };
}
