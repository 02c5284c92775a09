import { ensureVectorIndexes } from '../chunks/ensure-vector-indexes.queries';
import { removeDocuments } from '../chunks/remove-chunks';
import { sourceKeySuffix } from '../hash-index-text';
import type { IndexRunOptions } from '../products/index-pending-products';
import type { IndexOutcome } from '../products/index-products';
import type { RetrievalContext } from '../retrieval-context';
import { findOrphanedDocumentIds, findPendingDocuments } from './document-source.queries';
import { indexDocument } from './index-document';

/**
 * Brings the passages of one knowledge source up to date, and takes out what was deleted from any source of the
 * store. Idempotent and resumable: it looks at what differs.
 *
 * @returns counts of documents
 * @throws AppError `unavailable` when the embedder does not answer; documents before that are kept
 */
export async function indexPendingDocuments(
  ctx: RetrievalContext,
  storeId: string,
  sourceId: string,
  { onProgress, signal }: IndexRunOptions = {},
): Promise<IndexOutcome> {
  await ensureVectorIndexes(ctx.sql, ctx.embedder);
  const orphans = await findOrphanedDocumentIds(ctx.sql, storeId);
  await removeDocuments(ctx, storeId, orphans);
  const outcome: IndexOutcome = { indexed: 0, unchanged: 0, removed: orphans.length };

  const pending = await findPendingDocuments(ctx.sql, storeId, sourceId, sourceKeySuffix(ctx.embedder.id));
  for (const [done, documentId] of pending.entries()) {
    if (signal?.aborted) break;
    const { embedded } = await indexDocument(ctx, storeId, documentId);
    if (embedded > 0) outcome.indexed += 1;
    else outcome.unchanged += 1;
    await onProgress?.({ done: done + 1, total: pending.length });
  }
  ctx.log.info({ storeId, sourceId, ...outcome }, 'documents indexed');
  return outcome;
}
