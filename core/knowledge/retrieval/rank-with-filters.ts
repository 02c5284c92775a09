import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { hasFilters } from './filters/product-filter-sql';
import type { ParsedProductQuery, ProductFilters, ProductOrder } from './filters/product-filters';
import {
  type CandidateWish,
  findFilteredOrdinals,
  findProductCandidates,
  loadProductDetails,
} from './product-candidates.queries';
import {
  applyFeedback,
  FEEDBACK_BEST,
  productScore,
  type RankedProduct,
  rankByQuestion,
} from './rank-products';
import type { QuerySignals } from './read-query-signals';
import { isExactScanBetter } from './vector-scan';
import { withWalkSettings } from './with-walk-settings';

const BY_KEYWORD = 300;
const BY_KEYWORD_BEFORE_FILTERS = 600;
const BY_KEYWORD_AT_MOST = 2_000;
const BY_VECTOR = 100;
/** Up to so many products that pass the filters are compared one by one; beyond, filters are applied on the way. */
const FEW_FILTERED = 5_000;
/** Below it a product is merely the nearest there is. */
const WEAK_SCORE = 0.3;
/** The best candidates, whose details are loaded. */
const SHOWN = 50;

export interface FilteredRanking {
  ranked: RankedProduct[];
  filters: ProductFilters;
  dropped: ProductFilters;
}

/**
 * Drops filters one by one while what fulfils them is not what was asked for ("red shirt under 10 €" when only a
 * phone case is that cheap). Where dropping leads to nothing better, all that can be fulfilled stay.
 */
export async function rankWithFilters(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  { filters: wanted, order }: ParsedProductQuery,
): Promise<FilteredRanking> {
  const rankBy = (filters: ProductFilters) => rank(ctx, storeId, signals, filters, order);
  let current: FilteredRanking = { ranked: await rankBy(wanted), filters: wanted, dropped: {} };
  let strictest = current;
  while (isWeak(current.ranked, signals) && DROP_ORDER.some((name) => current.filters[name] !== undefined)) {
    const dropped = { ...current.dropped };
    const filters = dropOne(current.filters, dropped);
    current = { ranked: await rankBy(filters), filters, dropped };
    if (strictest.ranked.length === 0) strictest = current;
  }
  return isWeak(current.ranked, signals) ? strictest : current;
}

function isWeak(ranked: readonly RankedProduct[], { vector, concepts }: QuerySignals): boolean {
  const [best] = ranked;
  if (!best) return true;
  const isAskedFor = vector !== null || concepts.length > 0;
  return isAskedFor && productScore(best) < WEAK_SCORE;
}

async function rank(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  filters: ProductFilters,
  order: ProductOrder,
): Promise<RankedProduct[]> {
  const byQuestion = (count: number, nearestFiltered: boolean) =>
    rankAmong(ctx, storeId, signals, {
      filters,
      ordinals: signals.scores.best(count),
      nearest: BY_VECTOR,
      nearestFiltered,
    });
  const isOnlyFilters = signals.vector === null && signals.concepts.length === 0;
  if (!isOnlyFilters && !hasFilters(filters)) return byQuestion(BY_KEYWORD, false);

  // Most of what fits the question passes the filters as well, or enough of it.
  if (!isOnlyFilters && !filters.productIds) {
    const ranked = await byQuestion(BY_KEYWORD_BEFORE_FILTERS, false);
    if (ranked.length >= SHOWN) return ranked;
  }
  if (isOnlyFilters) {
    const ordinals = await findFilteredOrdinals(ctx.sql, storeId, filters, SHOWN, order);
    return rankAmong(ctx, storeId, signals, { filters: {}, ordinals, nearest: 0, nearestFiltered: false });
  }
  const ordinals = await findFilteredOrdinals(ctx.sql, storeId, filters, FEW_FILTERED + 1);
  if (ordinals.length > FEW_FILTERED) return byQuestion(BY_KEYWORD_AT_MOST, true);
  return rankAmong(ctx, storeId, signals, { filters: {}, ordinals, nearest: 0, nearestFiltered: false });
}

async function rankAmong(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  wish: Pick<CandidateWish, 'filters' | 'ordinals' | 'nearest' | 'nearestFiltered'>,
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

const DROP_ORDER = ['sizes', 'colours', 'inStock', 'brands', 'priceMinCents', 'priceMaxCents'] as const;

/** The filters without the first of DROP_ORDER that is there; notes it in `dropped`. */
function dropOne(filters: ProductFilters, dropped: ProductFilters): ProductFilters {
  const name = DROP_ORDER.find((key) => filters[key] !== undefined);
  if (!name) return filters;
  const { [name]: value, ...rest } = filters;
  Object.assign(dropped, { [name]: value });
  return rest;
}
