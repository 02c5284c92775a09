import type { RetrievalContext } from '../retrieval-context';
import { findChunks } from './chunk-rows.queries';
import { writeChunks } from './write-chunks';

const BATCH = 500;

/**
 * Takes products out of the search index, whether their rows still exist or not.
 * @returns how many chunks were removed
 */
export function removeProducts(
  ctx: RetrievalContext,
  storeId: string,
  productIds: readonly string[],
): Promise<number> {
  return removeInBatches(productIds, async (ids) => {
    let removed = 0;
    await writeChunks(ctx.sql, { storeId, collection: 'product' }, ctx.embedder.id, async (client) => {
      const stored = await findChunks(client, storeId, { productIds: ids });
      removed = stored.length;
      return { drafts: [], stored };
    });
    return removed;
  });
}

/**
 * Takes documents with all their passages out of the search index, whether their rows still exist or not.
 * @returns how many chunks were removed
 */
export function removeDocuments(
  ctx: RetrievalContext,
  storeId: string,
  documentIds: readonly string[],
): Promise<number> {
  return removeInBatches(documentIds, async (ids) => {
    let removed = 0;
    await writeChunks(ctx.sql, { storeId, collection: 'passage' }, ctx.embedder.id, async (client) => {
      const stored = await findChunks(client, storeId, { documentIds: ids });
      removed = stored.length;
      return { drafts: [], stored };
    });
    return removed;
  });
}

async function removeInBatches(ids: readonly string[], remove: (ids: readonly string[]) => Promise<number>) {
  let removed = 0;
  for (let start = 0; start < ids.length; start += BATCH)
    removed += await remove(ids.slice(start, start + BATCH));
  return removed;
}
