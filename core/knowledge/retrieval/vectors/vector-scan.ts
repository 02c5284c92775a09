import { modelLiteral } from '@/core/knowledge/indexing/chunks/ensure-vector-indexes.queries';
import type { Embedder } from '@/core/llm/embedder';
import type { CollectionStatistics } from '../keywords/score-keywords';

/** Up to so many vectors a store's are all compared: exact, and as fast as any walk. */
const EXACT_UP_TO = 3_000;
/**
 * The index holds the vectors of all stores, so a walk for 100 of one store visits 100 / share of them, each about ten
 * times as dear as comparing one vector in a scan. Measured with 19,406 of 224,000 (share × count 1,690): 9 ms against 14.
 */
const WALK_PAYS_FROM = 1_000;
/** Comparing more than this takes longer than any walk. */
const EXACT_AT_MOST = 50_000;

/** pgvector's settings for a walk through the index; to be sent before it, within the same transaction. */
export const WALK_SETTINGS =
  'SET LOCAL hnsw.ef_search = 100; SET LOCAL hnsw.iterative_scan = relaxed_order; SET LOCAL hnsw.max_scan_tuples = 20000';

/** Whether a store's vectors are better compared one by one than found through the HNSW index. */
export function isExactScanBetter({
  chunkCount,
  indexShare,
}: Pick<CollectionStatistics, 'chunkCount' | 'indexShare'>): boolean {
  if (chunkCount <= EXACT_UP_TO) return true;
  return chunkCount <= EXACT_AT_MOST && indexShare * chunkCount < WALK_PAYS_FROM;
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
