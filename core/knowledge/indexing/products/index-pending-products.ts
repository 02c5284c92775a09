import { ensureVectorIndexes } from '../chunks/ensure-vector-indexes.queries';
import { refreshStatistics } from '../chunks/refresh-statistics.queries';
import { removeProducts } from '../chunks/remove-chunks';
import { sourceKeySuffix } from '../hash-index-text';
import type { RetrievalContext } from '../retrieval-context';
import { type IndexOutcome, indexProducts, PRODUCT_BATCH } from './index-products';
import { countPendingProducts, findOrphanedProductIds, findPendingProducts } from './product-source.queries';
import { refreshProductVocabulary } from './refresh-product-vocabulary.queries';

export interface IndexRunOptions {
  /** Told after each batch. */
  onProgress?: (progress: { done: number; total: number }) => void | Promise<void>;
  /** Stops after the batches under way; what is done stays done. */
  signal?: AbortSignal;
}

/** While one batch is written, the next is embedded. */
const LANES = 2;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** From here on the planner's statistics are stale enough to matter. */
const STATISTICS_AFTER = 1_000;

/**
 * Brings a store's product index up to date: all that is new, changed, no longer active or deleted. Idempotent and
 * resumable: it looks at what differs, so a run that died is finished by the next one.
 *
 * @throws AppError `unavailable` when the embedder does not answer; what was indexed until then is kept
 */
export async function indexPendingProducts(
  ctx: RetrievalContext,
  storeId: string,
  { onProgress, signal }: IndexRunOptions = {},
): Promise<IndexOutcome> {
  await ensureVectorIndexes(ctx.sql, ctx.embedder);
  const suffix = sourceKeySuffix(ctx.embedder.id);
  const total = await countPendingProducts(ctx.sql, storeId, suffix);
  const outcome: IndexOutcome = { indexed: 0, unchanged: 0, removed: 0 };
  let done = 0;
  let lastId = FIRST_ID;
  let finding = Promise.resolve<string[]>([]);

  /** Lanes take turns, so that each id is handed out once. */
  const nextBatch = () => {
    finding = finding.then(async () => {
      if (signal?.aborted) return [];
      const ids = await findPendingProducts(ctx.sql, storeId, suffix, lastId, PRODUCT_BATCH);
      lastId = ids.at(-1) ?? lastId;
      return ids;
    });
    return finding;
  };
  const lane = async () => {
    for (let ids = await nextBatch(); ids.length > 0; ids = await nextBatch()) {
      const batch = await indexProducts(ctx, storeId, ids);
      outcome.indexed += batch.indexed;
      outcome.unchanged += batch.unchanged;
      outcome.removed += batch.removed;
      done += ids.length;
      await onProgress?.({ done: Math.min(done, total), total });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const failed = lanes.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;

  outcome.removed += await removeProducts(ctx, storeId, await findOrphanedProductIds(ctx.sql, storeId));
  await refreshProductVocabulary(ctx.sql, storeId);
  if (outcome.indexed >= STATISTICS_AFTER) await refreshStatistics(ctx.sql);
  ctx.log.info({ storeId, ...outcome }, 'products indexed');
  return outcome;
}
