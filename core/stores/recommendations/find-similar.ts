import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { loadStatistics } from '@/core/knowledge/retrieval/keywords/keyword-index.queries';
import { isExactScanBetter } from '@/core/knowledge/retrieval/vectors/vector-scan';
import { withWalkSettings } from '@/core/knowledge/retrieval/vectors/with-walk-settings';
import type { RecommendationCandidate } from './recommendation';
import { findCategoryProducts, findNearestProducts, type SimilarQuery } from './similar-products.queries';

/**
 * Products like another one: its neighbours in the search index, or, while it is not indexed, others of its category.
 * Nearest first.
 */
export async function findSimilar(
  ctx: RetrievalContext,
  query: SimilarQuery,
): Promise<RecommendationCandidate[]> {
  const statistics = await loadStatistics(ctx.sql, { storeId: query.storeId, collection: 'product' });
  const exact = isExactScanBetter(statistics);
  const nearest = await withWalkSettings(ctx.sql, exact, (sql) =>
    findNearestProducts(sql, ctx.embedder, { ...query, exact }),
  );
  if (nearest.length > 0 || query.wish.category === 'other' || query.anchor.category === null) return nearest;
  return findCategoryProducts(ctx.sql, query);
}
