import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { indexPendingDocuments } from './indexing/documents/index-pending-documents';
import { requestFindings } from './request-findings';
import { writeIndexState } from './source-index-state.queries';

/**
 * Indexes one source from start to end and says so on it.
 * @throws AppError `unavailable` when the embedder does not answer; the source then shows why
 */
export async function indexSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  signal?: AbortSignal,
): Promise<void> {
  await writeIndexState(ctx, storeId, [sourceId], { state: 'indexing' });
  try {
    await indexPendingDocuments(ctx, storeId, sourceId, signal ? { signal } : {});
  } catch (error) {
    await writeIndexState(ctx, storeId, [sourceId], { state: 'failed', error: explain(error) });
    throw error;
  }
  // An interrupted run goes on later; until then the source shows that it is not ready.
  if (signal?.aborted) return;
  await writeIndexState(ctx, storeId, [sourceId], { state: 'ready' });
  await requestFindings(ctx, storeId, sourceId);
}

/** Why indexing failed, as the owner reads it. */
export function explain(error: unknown): string {
  return isAppError(error)
    ? error.userMessage
    : 'Indexing failed. It is tried again by itself; the log says more.';
}
