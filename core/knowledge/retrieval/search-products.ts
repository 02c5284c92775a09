import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { describeFilters } from './filters/describe-filters';
import { hasFilters } from './filters/product-filter-sql';
import type { ParsedProductQuery, ProductFilters } from './filters/product-filters';
import {
  findFilteredOrdinals,
  findProductCandidates,
  loadProductDetails,
} from './product-candidates.queries';
import {
  applyFeedback,
  FEEDBACK_BEST,
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
  /** 0..1. From about 0.45 on it is what was asked for; below 0.3 it is merely the nearest there is. */
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
/** When filters leave too little of these. */
const BY_KEYWORD_AGAIN = 3_000;
const BY_VECTOR = 100;
/** Up to so many products that pass the filters are compared one by one; beyond, filters are applied on the way. */
const FEW_FILTERED = 1_000;
/** Below it a product is merely the nearest there is. */
const WEAK_SCORE = 0.3;
/** The best candidates, whose details are loaded. */
const SHOWN = 50;

/**
 * Finds the products that fit a question, by meaning and by words, with the price, brand, colour, size and stock
 * that it names. When nothing that was asked for fulfils the filters, they are left out one after the other (sizes first,
 * prices last) and reported as dropped.
 */
export async function searchProducts(
  ctx: RetrievalContext,
  { storeId, query, filters: given = {}, limit }: ProductSearch,
): Promise<ProductSearchResult> {
  const understood = await understandProductQuery(ctx, storeId, query, given);
  const signals = await readQuerySignals(ctx, { storeId, collection: 'product' }, understood.residualQuery);

  const { ranked, filters, dropped } = await rankDroppingFilters(ctx, storeId, signals, understood.filters);
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

interface FilteredRanking {
  ranked: RankedProduct[];
  filters: ProductFilters;
  dropped: ProductFilters;
}

/**
 * Drops filters one by one while what fulfils them is not what was asked for ("red shirt under 10 €" when only a
 * phone case is that cheap). Where dropping leads to nothing better, all that can be fulfilled stay.
 */
async function rankDroppingFilters(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  wanted: ProductFilters,
): Promise<FilteredRanking> {
  let current: FilteredRanking = {
    ranked: await rank(ctx, storeId, signals, wanted),
    filters: wanted,
    dropped: {},
  };
  let strictest = current;
  while (isWeak(current.ranked, signals) && DROP_ORDER.some((name) => current.filters[name] !== undefined)) {
    const dropped = { ...current.dropped };
    const filters = dropOne(current.filters, dropped);
    current = { ranked: await rank(ctx, storeId, signals, filters), filters, dropped };
    if (strictest.ranked.length === 0) strictest = current;
  }
  return isWeak(current.ranked, signals) ? strictest : current;
}

function isWeak(ranked: readonly RankedProduct[], { vector, concepts }: QuerySignals): boolean {
  const [best] = ranked;
  if (!best) return true;
  const isAskedFor = vector !== null || concepts.length > 0;
  return isAskedFor && scoreOf(best) < WEAK_SCORE;
}

async function rank(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  filters: ProductFilters,
): Promise<RankedProduct[]> {
  const few = await findFew(ctx, storeId, signals, filters);
  if (few) return rankAmong(ctx, storeId, signals, { filters: {}, ordinals: few, nearest: 0 });
  const byKeyword = (count: number) => ({
    filters,
    ordinals: selectBest(signals.scores.keyword, count),
    nearest: BY_VECTOR,
  });
  const ranked = await rankAmong(ctx, storeId, signals, byKeyword(BY_KEYWORD));
  const isThin = hasFilters(filters) && ranked.length < SHOWN;
  return isThin ? rankAmong(ctx, storeId, signals, byKeyword(BY_KEYWORD_AGAIN)) : ranked;
}

async function rankAmong(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  wish: { filters: ProductFilters; ordinals: readonly number[]; nearest: number },
): Promise<RankedProduct[]> {
  const exact = isExactScanBetter(signals.statistics);
  const { vector } = signals;
  return withWalkSettings(ctx.sql, exact || wish.nearest === 0 || !vector, async (sql) => {
    const candidates = await findProductCandidates(sql, ctx.embedder, { storeId, vector, exact, ...wish });
    const ranked = rankByQuestion(candidates, signals.scores).slice(0, SHOWN);
    const ordinals = ranked.map(({ ordinal }) => ordinal);
    const best = vector ? ordinals.slice(0, FEEDBACK_BEST) : [];
    return applyFeedback(ranked, await loadProductDetails(sql, ctx.embedder, storeId, ordinals, best));
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
  if (!name) return filters;
  const { [name]: value, ...rest } = filters;
  Object.assign(dropped, { [name]: value });
  return rest;
}

function toHit(product: RankedProduct, query: QuerySignals): ProductHit {
  const { ordinal, details, signals } = product;
  return {
    productId: details.productId,
    chunkId: details.chunkId,
    score: scoreOf(product),
    signals,
    matchedTerms: matchedWords(query, ordinal),
  };
}

function scoreOf({ raw }: RankedProduct): number {
  return Math.min(1, Math.max(0, raw / MAX_PRODUCT_SCORE));
}
