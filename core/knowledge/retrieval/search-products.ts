import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { describeFilters } from './filters/describe-filters';
import { hasFilters } from './filters/product-filter-sql';
import type { ParsedProductQuery, ProductFilters } from './filters/product-filters';
import {
  compareWithCentroid,
  findFilteredOrdinals,
  findProductCandidates,
} from './product-candidates.queries';
import {
  applyFeedback,
  FEEDBACK_BEST,
  FEEDBACK_COMPARED,
  MAX_PRODUCT_SCORE,
  orderByPrice,
  type ProductSignals,
  type RankedProduct,
  rankByQuestion,
} from './rank-products';
import { matchedWords, type QuerySignals, readQuerySignals } from './read-query-signals';
import type { Correction } from './resolve-concepts';
import { selectBest } from './select-best';
import { understandProductQuery } from './understand-product-query';
import { isExactScanBetter } from './vector-scan';
import { withWalkSettings } from './with-walk-settings';

export interface ProductSearch {
  storeId: string;
  query: string;
  /** In addition to what the question says; wins where both say something. */
  filters?: ProductFilters;
  /** Hits at most, 1 to 50. */
  limit: number;
}

export interface ProductHit {
  productId: string;
  chunkId: string;
  /** 0..1. From about 0.45 on it is what was asked for; below 0.25 it is merely the nearest there is. */
  score: number;
  signals: ProductSignals;
  /** Words of the question that the product holds, or that were corrected to ones that it holds. */
  matchedTerms: string[];
}

export interface ProductSearchResult {
  hits: ProductHit[];
  /** Filters that the hits fulfil, in words. */
  filters: string[];
  /** Filters that nothing fulfils and which were left out, in words. */
  droppedFilters: string[];
  understood: ParsedProductQuery;
  corrections: Correction[];
  /** True when the embedder did not answer and only keywords were compared. */
  degraded: boolean;
}

const BY_KEYWORD = 300;
const BY_VECTOR = 100;
/** Up to so many products that pass the filters are compared one by one; beyond, filters are applied on the way. */
const FEW_FILTERED = 2_000;

/**
 * Finds the products that fit a question, by meaning and by words, with the price, brand, colour, size and stock
 * that it names. When nothing fulfils the filters they are left out one after the other (sizes first, prices last)
 * and reported as dropped.
 */
export async function searchProducts(
  ctx: RetrievalContext,
  { storeId, query, filters: given = {}, limit }: ProductSearch,
): Promise<ProductSearchResult> {
  const understood = await understandProductQuery(ctx, storeId, query, given);
  const signals = await readQuerySignals(ctx, { storeId, collection: 'product' }, understood.residualQuery);

  let filters = understood.filters;
  let ranked = await rank(ctx, storeId, signals, filters);
  const dropped: ProductFilters = {};
  while (ranked.length === 0 && hasFilters(filters)) {
    filters = dropOne(filters, dropped);
    ranked = await rank(ctx, storeId, signals, filters);
  }
  const best = orderByPrice(ranked, understood.order).slice(0, limit);
  const { order, store } = understood;
  return {
    hits: best.map((product) => toHit(product, signals)),
    filters: describeFilters(filters, order, store),
    droppedFilters: [
      ...describeFilters(dropped, 'relevance', store),
      ...(understood.foreignPrice
        ? [`price ${understood.foreignPrice} (prices are in ${store.currency})`]
        : []),
    ],
    understood: {
      filters: understood.filters,
      order,
      residualQuery: understood.residualQuery,
      foreignPrice: understood.foreignPrice,
    },
    corrections: signals.corrections,
    degraded: signals.degraded,
  };
}

async function rank(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  filters: ProductFilters,
): Promise<RankedProduct[]> {
  const exact = isExactScanBetter(signals.statistics);
  const few = await findFew(ctx, storeId, signals, filters);
  if (few?.length === 0) return [];
  return withWalkSettings(ctx.sql, exact || few !== null, async (sql) => {
    const candidates = await findProductCandidates(sql, ctx.embedder, {
      storeId,
      vector: signals.vector,
      ordinals: few ?? selectBest(signals.scores.keyword, hasFilters(filters) ? FEW_FILTERED : BY_KEYWORD),
      nearest: few ? 0 : BY_VECTOR,
      exact,
      filters,
    });
    const ranked = rankByQuestion(candidates, signals.scores);
    if (!signals.vector || ranked.length < 2) return ranked;
    const ordinals = ranked.slice(0, FEEDBACK_COMPARED).map(({ candidate }) => candidate.ordinal);
    const cosines = await compareWithCentroid(
      sql,
      ctx.embedder,
      storeId,
      ordinals.slice(0, FEEDBACK_BEST),
      ordinals,
    );
    return applyFeedback(ranked, cosines);
  });
}

/**
 * All products that pass the filters, when these are few or there is nothing else to go by.
 * @returns null when candidates are better taken from the question
 */
async function findFew(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  filters: ProductFilters,
): Promise<number[] | null> {
  const isOnlyFilters = signals.vector === null && signals.concepts.length === 0;
  if (!hasFilters(filters) && !isOnlyFilters) return null;
  const ordinals = await findFilteredOrdinals(ctx.sql, storeId, filters, FEW_FILTERED + 1);
  return ordinals.length <= FEW_FILTERED || isOnlyFilters ? ordinals.slice(0, FEW_FILTERED) : null;
}

const DROP_ORDER = ['sizes', 'colours', 'inStock', 'brands', 'priceMinCents', 'priceMaxCents'] as const;

/** The filters without the first of DROP_ORDER that is there; notes it in `dropped`. */
function dropOne(filters: ProductFilters, dropped: ProductFilters): ProductFilters {
  const name = DROP_ORDER.find((key) => filters[key] !== undefined);
  if (!name) return {};
  const { [name]: value, ...rest } = filters;
  Object.assign(dropped, { [name]: value });
  return rest;
}

function toHit({ candidate, signals, raw }: RankedProduct, query: QuerySignals): ProductHit {
  return {
    productId: candidate.productId,
    chunkId: candidate.chunkId,
    score: Math.min(1, Math.max(0, raw / MAX_PRODUCT_SCORE)),
    signals,
    matchedTerms: matchedWords(query, candidate.ordinal),
  };
}
