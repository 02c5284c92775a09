import type { AppContext } from '@/core/shared/context';
import { noteIndexedProducts } from '@/core/stores/catalog/importing/note-indexed-products.queries';
import { explain } from './index-source';
import { indexPendingProducts } from './indexing/products/index-pending-products';
import { findCatalogSourceIds, writeIndexState } from './source-index-state.queries';

/**
 * Brings the index of a store's products up to date, and says so on its catalog source and on the running import.
 * @param onProgress products done so far and in all
 * @throws AppError `unavailable` when the embedder does not answer; the source then shows why
 */
export async function indexCatalog(
  ctx: AppContext,
  storeId: string,
  options: { signal?: AbortSignal; onProgress?: (progress: { done: number; total: number }) => void } = {},
): Promise<void> {
  const sourceIds = await findCatalogSourceIds(ctx, storeId);
  await writeIndexState(ctx, storeId, sourceIds, { state: 'indexing' });
  let noted = 0;
  try {
    await indexPendingProducts(ctx, storeId, {
      ...(options.signal ? { signal: options.signal } : {}),
      onProgress: async (progress) => {
        options.onProgress?.(progress);
        const fresh = progress.done - noted;
        noted = progress.done;
        await noteIndexedProducts(ctx, storeId, fresh);
      },
    });
  } catch (error) {
    await writeIndexState(ctx, storeId, sourceIds, { state: 'failed', error: explain(error) });
    throw error;
  }
  if (!options.signal?.aborted) await writeIndexState(ctx, storeId, sourceIds, { state: 'ready' });
}
