import { vectorSql } from '@/core/knowledge/retrieval/vectors/vector-scan';
import type { Embedder } from '@/core/llm/embedder';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { RecommendationAnchor, RecommendationCandidate } from './recommendation';

/** What similar products must be like. */
export interface SimilarWish {
  inStock?: boolean;
  /** Integers, minor units of the anchor's currency; products in other currencies are left out then. */
  priceFromCents?: number;
  priceToCents?: number;
  category?: 'same' | 'other';
}

const CANDIDATE = `p.id, p.category, p.price_cents AS "priceCents", p.currency, p.in_stock AS "inStock"`;

/**
 * The products nearest in meaning to another one, by the vectors of the search index, nearest first. Empty when the
 * product is not indexed.
 * @param exact compares all of the store's vectors one by one instead of walking the index
 */
export async function findNearestProducts(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  { storeId, anchor, wish, limit, exact }: SimilarQuery & { exact: boolean },
): Promise<RecommendationCandidate[]> {
  const values: unknown[] = [storeId, anchor.id];
  const conditions = wishSql(wish, anchor, values);
  const { isOfModel, distance } = vectorSql(embedder, '(SELECT embedding FROM anchor)');
  const { rows } = await sql.query<RecommendationCandidate>(
    `WITH anchor AS MATERIALIZED (
       SELECT v.embedding FROM chunks c
         JOIN chunk_vectors v ON v.store_id = c.store_id AND v.collection = c.collection AND v.ordinal = c.ordinal
        WHERE c.store_id = $1 AND c.product_id = $2 AND v.slot = 0 AND ${isOfModel})
     SELECT ${CANDIDATE}, -(${distance}) AS cosine
       FROM chunk_vectors v
       JOIN chunks c ON c.store_id = v.store_id AND c.collection = v.collection AND c.ordinal = v.ordinal
       JOIN products p ON p.store_id = c.store_id AND p.id = c.product_id AND ${conditions}
      WHERE v.store_id = $1 AND v.collection = 'product' AND v.slot = 0 AND ${isOfModel}
        AND EXISTS (SELECT FROM anchor)
      ORDER BY (${distance})${exact ? ' + 0' : ''} LIMIT ${Math.floor(limit)}`,
    values,
  );
  return rows;
}

/** Products of the same category, those of the nearest price first: for products that are not indexed. */
export async function findCategoryProducts(
  sql: SqlPool | SqlClient,
  { storeId, anchor, wish, limit }: SimilarQuery,
): Promise<RecommendationCandidate[]> {
  const values: unknown[] = [storeId, anchor.id, anchor.priceCents];
  const conditions = wishSql({ ...wish, category: 'same' }, anchor, values);
  const { rows } = await sql.query<RecommendationCandidate>(
    `SELECT ${CANDIDATE}, NULL AS cosine FROM products p
      WHERE p.store_id = $1 AND ${conditions}
      ORDER BY p.in_stock DESC, abs(p.price_cents::bigint - $3::int) NULLS LAST, p.id
      LIMIT ${Math.floor(limit)}`,
    values,
  );
  return rows;
}

export interface SimilarQuery {
  storeId: string;
  anchor: RecommendationAnchor;
  wish: SimilarWish;
  limit: number;
}

/** Conditions on `products p`: active, not the anchor ($2), and as wished. Values are appended to `values`. */
function wishSql(wish: SimilarWish, anchor: RecommendationAnchor, values: unknown[]): string {
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`p.status = 'active'`, 'p.id <> $2'];
  const { inStock, priceFromCents, priceToCents, category } = wish;
  if (inStock) conditions.push('p.in_stock');
  if (priceFromCents !== undefined) conditions.push(`p.price_cents >= ${bind(priceFromCents)}::int`);
  if (priceToCents !== undefined) conditions.push(`p.price_cents <= ${bind(priceToCents)}::int`);
  if (priceFromCents !== undefined || priceToCents !== undefined)
    conditions.push(`p.currency = ${bind(anchor.currency)}`);
  if (category === 'same') conditions.push(`p.category = ${bind(anchor.category)}`);
  if (category === 'other') conditions.push(`p.category <> ${bind(anchor.category)}`);
  return conditions.join(' AND ');
}
