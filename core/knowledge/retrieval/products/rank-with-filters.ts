import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { hasFilters } from '../filters/product-filter-sql';
import type { ParsedProductQuery, ProductFilters, ProductOrder } from '../filters/product-filters';
import { isOnlyFilters, type QuerySignals } from '../question/read-query-signals';
import { isExactScanBetter } from '../vectors/vector-scan';
import { withWalkSettings } from '../vectors/with-walk-settings';
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

const BY_KEYWORD = 300;
const BY_KEYWORD_BEFORE_FILTERS = 600;
const BY_KEYWORD_AT_MOST = 2_000;
const BY_VECTOR = 100;
/** Up to so many products that pass the filters are compared one by one; beyond, filters are applied on the way. */
const FEW_FILTERED = 5_000;
/** From here on a product is likely what was asked for, and no filter is questioned. */
const FITTING_SCORE = 0.45;
/** Below it a product is merely the nearest there is. */
const WEAK_SCORE = 0.3;
const NEARLY_AS_FITTING = 0.8;
/** The best candidates, whose details are loaded. */
const SHOWN = 50;

/** What is given up first stands first. */
const DROP_ORDER = ['sizes', 'colours', 'inStock', 'brands', 'priceMinCents', 'priceMaxCents'] as const;

export interface FilteredRanking {
  ranked: RankedProduct[];
  filters: ProductFilters;
  dropped: ProductFilters;
}

/**
 * Drops filters one by one while what fulfils them is not what was asked for, and takes the strictest set of filters
 * that leads to something nearly as fitting as the best: "black rain coat" gives rain coats of other colours rather
 * than black boots, "tent under 100 €" a cheap tent rather than a better one.
 */
export async function rankWithFilters(
  ctx: RetrievalContext,
  storeId: string,
  signals: QuerySignals,
  { filters: wanted, order }: ParsedProductQuery,
): Promise<FilteredRanking> {
  const rankBy = (filters: ProductFilters) => rank(ctx, storeId, signals, filters, order);
  let current: FilteredRanking = { ranked: await rankBy(wanted), filters: wanted, dropped: {} };
  const tried = [current];
  for (const name of DROP_ORDER) {
    if (current.filters[name] === undefined) continue;
    if (isWhatWasAsked(current, signals, name)) break;
    const { [name]: value, ...filters } = current.filters;
    current = { ranked: await rankBy(filters), filters, dropped: { ...current.dropped, [name]: value } };
    tried.push(current);
  }
  const threshold = Math.max(...tried.map(bestScore)) * NEARLY_AS_FITTING;
  return tried.find((ranking) => ranking.ranked.length > 0 && bestScore(ranking) >= threshold) ?? current;
}

/** Colours and sizes are wishes, the rest are conditions: they go only when nothing that fits fulfils them. */
function isWhatWasAsked(
  ranking: FilteredRanking,
  signals: QuerySignals,
  next: (typeof DROP_ORDER)[number],
): boolean {
  if (isOnlyFilters(signals)) return ranking.ranked.length > 0;
  const isWish = next === 'sizes' || next === 'colours';
  return bestScore(ranking) >= (isWish ? FITTING_SCORE : WEAK_SCORE);
}

function bestScore({ ranked: [best] }: FilteredRanking): number {
  return best ? productScore(best) : 0;
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
  const among = (ordinals: readonly number[]) =>
    rankAmong(ctx, storeId, signals, { filters: {}, ordinals, nearest: 0, nearestFiltered: false });
  if (isOnlyFilters(signals)) {
    return among(await findFilteredOrdinals(ctx.sql, storeId, filters, SHOWN, order));
  }
  if (!hasFilters(filters)) return byQuestion(BY_KEYWORD, false);

  // Most of what fits the question passes the filters as well, or enough of it.
  if (!filters.productIds) {
    const ranked = await byQuestion(BY_KEYWORD_BEFORE_FILTERS, false);
    if (ranked.length >= SHOWN) return ranked;
  }
  const passing = await findFilteredOrdinals(ctx.sql, storeId, filters, FEW_FILTERED + 1);
  return passing.length > FEW_FILTERED ? byQuestion(BY_KEYWORD_AT_MOST, true) : among(passing);
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
