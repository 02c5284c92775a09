import { searchProducts } from '@/core/knowledge/retrieval/search-products';
import type { AppContext } from '@/core/shared/context';
import { percentile } from '../bench/figure';
import { importEvalProducts } from './import-eval-products';
import { ndcgAt10 } from './ndcg';
import { readRatings } from './read-ratings';
import { withEvalStore } from './with-eval-store';

export interface RetrievalFigures {
  /** Mean NDCG@10 over the queries that have a relevant product. */
  ndcg10: number;
  /** The same when only the rated products of a query are ranked. */
  judged_ndcg10: number;
  p50_ms: number;
  p95_ms: number;
  products: number;
  queries: number;
  indexed_per_second: number;
}

const WARM_UP = 10;
const TIMED_ROUNDS = 5;

/**
 * Ranks rated queries through the product's own path: a store is made, the file imported and indexed, each query
 * searched, and all of it deleted again.
 *
 * @param files.products JSONL (or any format that the importer reads), plain or gzipped
 * @param files.ratings CSV with query, product_id, rating (0 to 3)
 * @throws AppError `invalid_input` for files that cannot be read
 */
export async function evaluateRetrieval(
  ctx: AppContext,
  files: { products: string; ratings: string },
  report: (line: string) => void = () => undefined,
): Promise<RetrievalFigures> {
  const ratings = await readRatings(files.ratings);
  return withEvalStore(ctx, 'Retrieval evaluation', async (storeId) => {
    const { idByExternalId, indexMs } = await importEvalProducts(ctx, storeId, files.products, report);
    return {
      ...(await measureRetrieval(ctx, { storeId, idByExternalId, ratings }, report)),
      products: idByExternalId.size,
      indexed_per_second: idByExternalId.size / (indexMs / 1_000),
    };
  });
}

/**
 * Ranks rated queries in a store that is imported and indexed.
 *
 * @param of.idByExternalId the store's product id by the id that the ratings use
 */
export async function measureRetrieval(
  ctx: AppContext,
  of: {
    storeId: string;
    idByExternalId: Map<string, string>;
    ratings: Awaited<ReturnType<typeof readRatings>>;
  },
  report: (line: string) => void = () => undefined,
): Promise<Omit<RetrievalFigures, 'products' | 'indexed_per_second'>> {
  const { storeId, idByExternalId } = of;
  const overall: number[] = [];
  const judged: number[] = [];
  for (const [query, rated] of of.ratings) {
    const ratings = new Map([...rated].map(([id, rating]) => [idByExternalId.get(id) ?? id, rating]));
    const amongRated = [...rated.keys()].flatMap((id) => idByExternalId.get(id) ?? []);
    const score = ndcgAt10(await rank(ctx, storeId, query), ratings);
    const judgedScore = ndcgAt10(await rank(ctx, storeId, query, amongRated), ratings);
    if (score !== null) overall.push(score);
    if (judgedScore !== null) judged.push(judgedScore);
    if (score !== null) report(`${query}: ${score.toFixed(3)} / ${judgedScore?.toFixed(3)}`);
  }
  const times = await timeSearches(ctx, storeId, [...of.ratings.keys()]);
  return {
    ndcg10: mean(overall),
    judged_ndcg10: mean(judged),
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    queries: overall.length,
  };
}

async function rank(
  ctx: AppContext,
  storeId: string,
  query: string,
  productIds?: string[],
): Promise<string[]> {
  const { hits } = await searchProducts(ctx, {
    storeId,
    query,
    limit: 10,
    ...(productIds ? { filters: { productIds } } : {}),
  });
  return hits.map((hit) => hit.productId);
}

/** Milliseconds of whole searches, one after the other, the embedding of each query included. */
async function timeSearches(ctx: AppContext, storeId: string, queries: readonly string[]): Promise<number[]> {
  for (const query of queries.slice(0, WARM_UP)) await rank(ctx, storeId, query);
  const times: number[] = [];
  for (let round = 0; round < TIMED_ROUNDS; round++) {
    for (const query of queries) {
      // Signs that change nothing, and make a question that no cache has seen.
      const start = performance.now();
      await rank(ctx, storeId, query + '?'.repeat(round + 1));
      times.push(performance.now() - start);
    }
  }
  return times;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
