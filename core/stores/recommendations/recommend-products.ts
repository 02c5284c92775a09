import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import { findAnchor } from './anchor.queries';
import { findBoughtTogether } from './bought-together.queries';
import { findSimilar } from './find-similar';
import type {
  Recommendation,
  RecommendationAnchor,
  RecommendationCandidate,
  RecommendationKind,
} from './recommendation';
import type { SimilarWish } from './similar-products.queries';

/** Neighbours that are looked at before the best are taken. */
const NEIGHBOURS = 40;
/** Below this cosine two products have little in common, unless they stand in the same category. */
const ALIKE = 0.5;
/** Below it they do not even belong to the same use. */
const RELATED = 0.35;
/** What the same category is worth beside the cosine. */
const SAME_CATEGORY = 0.1;
/** Of products of one category that have no vectors to compare. */
const UNKNOWN_LIKENESS = 0.5;
/** An alternative costs between half and one and a half times as much. */
const PRICE_BAND = { from: 0.5, to: 1.5 };

/**
 * Products to propose beside another one, best first: never the product itself, never a hidden one. `similar` puts what
 * is in stock first; the other kinds give only what is in stock.
 * @throws AppError `not_found` for a product that this store does not show
 */
export async function recommendProducts(
  ctx: RetrievalContext,
  wish: { storeId: string; productId: string; kind: RecommendationKind; limit: number },
): Promise<Recommendation[]> {
  const { storeId, limit } = wish;
  const anchor = await findAnchor(ctx.sql, storeId, requireUuid(wish.productId, 'The product'));
  if (!anchor) throw notFound('The product');
  const alike = (more: SimilarWish) => findAlike(ctx, storeId, anchor, more);
  switch (wish.kind) {
    case 'similar': {
      const found = await alike({});
      const inStockFirst = [...found.filter((one) => one.inStock), ...found.filter((one) => !one.inStock)];
      return inStockFirst.slice(0, limit).map((one) => toRecommendation(anchor, one));
    }
    case 'cheaper': {
      if (anchor.priceCents === null || anchor.priceCents < 1) return [];
      const found = await alike({ inStock: true, priceToCents: anchor.priceCents - 1 });
      return found.slice(0, limit).map((one) => toRecommendation(anchor, one));
    }
    case 'alternative': {
      const found = await alike({ inStock: true, ...priceBand(anchor.priceCents) });
      return found.slice(0, limit).map((one) => toRecommendation(anchor, one));
    }
    case 'goes_with': {
      const together = await findBoughtTogether(ctx.sql, storeId, anchor, limit);
      const bought = together.map(({ id, cosine }) => fromOther(id, 'bought_together', cosine));
      if (bought.length >= limit) return bought;
      const complements = await findComplements(ctx, storeId, anchor);
      const more = complements.filter((one) => !together.some(({ id }) => id === one.productId));
      return [...bought, ...more].slice(0, limit);
    }
  }
}

async function findAlike(
  ctx: RetrievalContext,
  storeId: string,
  anchor: RecommendationAnchor,
  wish: SimilarWish,
): Promise<RecommendationCandidate[]> {
  const found = await findSimilar(ctx, { storeId, anchor, wish, limit: NEIGHBOURS });
  const isSameCategory = ({ category }: RecommendationCandidate) =>
    category !== null && category === anchor.category;
  const score = (one: RecommendationCandidate) =>
    (one.cosine ?? 0) + (isSameCategory(one) ? SAME_CATEGORY : 0);
  return found
    .filter((one) => isSameCategory(one) || (one.cosine ?? 0) >= ALIKE)
    .sort((a, b) => score(b) - score(a));
}

/**
 * For products that nobody has bought together yet: what serves the same use and is another kind of thing, one product
 * of each category.
 */
async function findComplements(
  ctx: RetrievalContext,
  storeId: string,
  anchor: RecommendationAnchor,
): Promise<Recommendation[]> {
  if (anchor.category === null) return [];
  const wish = { inStock: true, category: 'other' } as const;
  const found = await findSimilar(ctx, { storeId, anchor, wish, limit: NEIGHBOURS });
  const seen = new Set<string | null>();
  const kinds = found.filter(({ category, cosine }) => {
    if (seen.has(category) || (cosine ?? 0) < RELATED) return false;
    seen.add(category);
    return true;
  });
  return kinds.map(({ id, cosine }) => fromOther(id, 'complement', cosine));
}

function priceBand(priceCents: number | null): Pick<SimilarWish, 'priceFromCents' | 'priceToCents'> {
  if (priceCents === null) return {};
  return {
    priceFromCents: Math.floor(priceCents * PRICE_BAND.from),
    priceToCents: Math.min(Math.ceil(priceCents * PRICE_BAND.to), 2_147_483_647),
  };
}

function toRecommendation(anchor: RecommendationAnchor, one: RecommendationCandidate): Recommendation {
  const comparable =
    anchor.priceCents !== null && one.priceCents !== null && anchor.currency === one.currency;
  const less = comparable ? (anchor.priceCents ?? 0) - (one.priceCents ?? 0) : 0;
  return { ...fromOther(one.id, 'similar', one.cosine), savesCents: less > 0 ? less : null };
}

function fromOther(productId: string, basis: Recommendation['basis'], cosine: number | null): Recommendation {
  return { productId, basis, savesCents: null, score: Math.min(1, Math.max(0, cosine ?? UNKNOWN_LIKENESS)) };
}
