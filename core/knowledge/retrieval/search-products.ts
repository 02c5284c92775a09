import type { RetrievalContext } from '@/core/knowledge/indexing/retrieval-context';
import { describeFilters } from './filters/describe-filters';
import type { ParsedProductQuery, ProductFilters } from './filters/product-filters';
import type { Correction } from './keywords/resolve-concepts';
import {
  orderByPrice,
  type ProductSignals,
  productScore,
  type RankedProduct,
} from './products/rank-products';
import { rankWithFilters } from './products/rank-with-filters';
import {
  isOnlyFilters,
  matchedWords,
  type QuerySignals,
  readQuerySignals,
} from './question/read-query-signals';
import { readForeignLanguage, readQuestion } from './question/read-question';
import { understandProductQuery } from './question/understand-product-query';

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

/** Of a product that fulfils the filters when nothing else was asked ("what do you have under 20 €?"). */
const SCORE_BY_FILTERS = 0.5;

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
  const language = await readForeignLanguage(query);
  const scope = { storeId, collection: 'product' } as const;
  const signals = await readQuerySignals(ctx, scope, understood.residualQuery, language);

  const { ranked, filters, dropped } = await rankWithFilters(ctx, storeId, signals, understood);
  const terms = readQuestion(understood.residualQuery, language).words.map(({ term }) => term);
  const best = orderByPrice(ranked, understood.order, terms).slice(0, limit);
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

function toHit(product: RankedProduct, query: QuerySignals): ProductHit {
  const { ordinal, details, signals } = product;
  return {
    productId: details.productId,
    chunkId: details.chunkId,
    score: isOnlyFilters(query) ? SCORE_BY_FILTERS : productScore(product),
    signals,
    matchedTerms: matchedWords(query, ordinal),
  };
}
