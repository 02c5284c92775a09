import { documentTerms } from '@/core/knowledge/keywords/document-terms';
import { findChunks, markChunksCurrent } from '../chunks/chunk-rows.queries';
import { type ChunkDraft, writeChunks } from '../chunks/write-chunks';
import { hashIndexText, sourceKeySuffix } from '../hash-index-text';
import type { RetrievalContext } from '../retrieval-context';
import { productEmbeddingText, productKeywordFields } from './product-index-text';
import { loadProductHashes, loadProductsToIndex, type ProductToIndex } from './product-source.queries';

export interface IndexOutcome {
  /** Products or documents whose vectors and postings were made anew. */
  indexed: number;
  /** Up to date already, or changed in nothing that is searched. */
  unchanged: number;
  /** Taken out: deleted, or no longer active. */
  removed: number;
}

/** Large enough to rewrite each block of postings once for many products, small enough for one transaction. */
export const PRODUCT_BATCH = 256;

/**
 * Brings the search index up to date with some products, in batches. Safe to repeat and to interrupt: a product whose
 * searched text is the same keeps its vector, and one that was changed meanwhile is left to the next run.
 *
 * @throws AppError `unavailable` when the embedder does not answer; batches before that are kept
 */
export async function indexProducts(
  ctx: RetrievalContext,
  storeId: string,
  productIds: readonly string[],
): Promise<IndexOutcome> {
  const outcome: IndexOutcome = { indexed: 0, unchanged: 0, removed: 0 };
  for (let start = 0; start < productIds.length; start += PRODUCT_BATCH) {
    const batch = await indexBatch(ctx, storeId, productIds.slice(start, start + PRODUCT_BATCH));
    outcome.indexed += batch.indexed;
    outcome.unchanged += batch.unchanged;
    outcome.removed += batch.removed;
  }
  return outcome;
}

async function indexBatch(
  ctx: RetrievalContext,
  storeId: string,
  ids: readonly string[],
): Promise<IndexOutcome> {
  const [products, stored] = await Promise.all([
    loadProductsToIndex(ctx.sql, storeId, ids),
    findChunks(ctx.sql, storeId, { productIds: ids }),
  ]);
  const storedByProduct = new Map(stored.map((chunk) => [chunk.productId, chunk]));
  const suffix = sourceKeySuffix(ctx.embedder.id);

  const changed: { product: ProductToIndex; text: string; textHash: string }[] = [];
  const current: { id: string; sourceHash: string }[] = [];
  let unchanged = 0;
  for (const product of products) {
    const text = productEmbeddingText(product);
    const textHash = hashIndexText(ctx.embedder.id, [text, productKeywordFields(product)]);
    const chunk = storedByProduct.get(product.id);
    const sourceHash = product.contentHash + suffix;
    if (chunk?.textHash !== textHash) changed.push({ product, text, textHash });
    else {
      unchanged += 1;
      if (chunk.sourceHash !== sourceHash) current.push({ id: chunk.id, sourceHash });
    }
  }
  await markChunksCurrent(ctx.sql, storeId, current);

  const vectors = await ctx.embedder.embed(
    changed.map((item) => item.text),
    'document',
  );
  const drafts = changed.map(({ product, text, textHash }, i): ChunkDraft => {
    const vector = vectors[i];
    return {
      origin: { productId: product.id },
      heading: product.title,
      text,
      terms: documentTerms(productKeywordFields(product)),
      sourceHash: product.contentHash + suffix,
      textHash,
      vectors: vector ? [vector] : [],
    };
  });
  const found = new Set(products.map((product) => product.id));
  const gone = ids.filter((id) => !found.has(id) && storedByProduct.has(id));
  if (drafts.length === 0 && gone.length === 0) return { indexed: 0, unchanged, removed: 0 };
  const removed = await write(ctx, storeId, drafts, gone);
  return { indexed: drafts.length, unchanged, removed };
}

/** @returns how many were removed */
async function write(
  ctx: RetrievalContext,
  storeId: string,
  drafts: readonly ChunkDraft[],
  gone: readonly string[],
): Promise<number> {
  let removed = 0;
  const suffix = sourceKeySuffix(ctx.embedder.id);
  const draftOf = (draft: ChunkDraft) => ('productId' in draft.origin ? draft.origin.productId : '');
  await writeChunks(ctx.sql, { storeId, collection: 'product' }, ctx.embedder.id, async (client) => {
    const ids = [...drafts.map(draftOf), ...gone];
    const hashes = await loadProductHashes(client, storeId, ids);
    const stored = await findChunks(client, storeId, { productIds: ids });
    // What changed while its text was embedded is left as it is for the next run; what vanished is removed.
    const valid = drafts.filter((draft) => {
      const hash = hashes.get(draftOf(draft));
      return hash !== undefined && hash + suffix === draft.sourceHash;
    });
    const replaced = new Set(valid.map(draftOf));
    const affected = stored.filter(
      ({ productId }) => productId && (replaced.has(productId) || !hashes.has(productId)),
    );
    removed = affected.filter(({ productId }) => productId && !replaced.has(productId)).length;
    return { drafts: valid, stored: affected };
  });
  return removed;
}
