import { type PassageHit, searchPassages } from '@/core/knowledge/retrieval/search-passages';
import { type ProductHit, searchProducts } from '@/core/knowledge/retrieval/search-products';
import type { AppContext } from '@/core/shared/context';
import { type ProductGist, readProductGists } from '@/core/stores/overview/product-titles.queries';

const HITS = 6;

export interface RetrievalTrial {
  passages: PassageHit[];
  products: (ProductHit & { product: ProductGist })[];
  /** Conditions understood from the question, in words. */
  filters: string[];
  /** Conditions that nothing fulfils and which were left out. */
  droppedFilters: string[];
  /** Words of the question that were taken for others, as "aprn → apron". */
  corrections: string[];
  /** True when only keywords were compared because the embedding model does not run. */
  degraded: boolean;
  tookMs: number;
}

/** What a question finds in a store's knowledge and catalog, and why; the same search that answers use. */
export async function tryRetrieval(
  ctx: AppContext,
  { storeId, query }: { storeId: string; query: string },
): Promise<RetrievalTrial> {
  const startedAt = performance.now();
  const [passages, found] = await Promise.all([
    searchPassages(ctx, { storeId, query, limit: HITS }),
    searchProducts(ctx, { storeId, query, limit: HITS }),
  ]);
  const tookMs = performance.now() - startedAt;
  const gists = await readProductGists(
    ctx,
    storeId,
    found.hits.map(({ productId }) => productId),
  );
  return {
    passages,
    products: found.hits.flatMap((hit) => {
      const product = gists.get(hit.productId);
      return product ? [{ ...hit, product }] : [];
    }),
    filters: found.filters,
    droppedFilters: found.droppedFilters,
    corrections: found.corrections.map(({ word, terms }) => `${word} → ${terms.join(', ')}`),
    degraded: found.degraded,
    tookMs,
  };
}
