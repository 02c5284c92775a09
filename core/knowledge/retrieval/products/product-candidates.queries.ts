import { vectorText } from '@/core/knowledge/indexing/chunks/chunk-rows.queries';
import type { Embedder } from '@/core/llm/embedder';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { hasFilters, productFilterSql } from '../filters/product-filter-sql';
import type { ProductFilters, ProductOrder } from '../filters/product-filters';
import { vectorSql } from '../vectors/vector-scan';

export interface ProductCandidate {
  ordinal: number;
  /** To the question; 0 without a vector. */
  cosine: number;
}

export interface CandidateWish {
  storeId: string;
  /** Null when the embedder does not answer: then only keywords bring candidates. */
  vector: Float32Array | null;
  /** Candidates by keywords. */
  ordinals: readonly number[];
  /** How many to take by vector. */
  nearest: number;
  exact: boolean;
  filters: ProductFilters;
  /** True: the nearest of those that pass the filters; false: the nearest, which may pass or not. */
  nearestFiltered: boolean;
}

/** The products nearest to the question and those that keywords found, as far as they pass the filters. */
export async function findProductCandidates(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  wish: CandidateWish,
): Promise<ProductCandidate[]> {
  const values: unknown[] = [wish.storeId, wish.ordinals, wish.vector && vectorText(wish.vector)];
  const { isOfModel, distance } = vectorSql(embedder, '$3');
  const joinProducts = (row: string) => `
    JOIN chunks c ON c.store_id = $1 AND c.collection = 'product' AND c.ordinal = ${row}.ordinal
    JOIN products p ON p.store_id = c.store_id AND p.id = c.product_id AND ${isWanted}`;
  // Without filters nothing but vectors is read; whether a product is still active is seen when details are loaded.
  const isFiltered = hasFilters(wish.filters);
  const isWanted = isFiltered ? productFilterSql(wish.filters, values) : 'true';
  const nearest = `
    SELECT v.ordinal FROM chunk_vectors v ${isFiltered && wish.nearestFiltered ? joinProducts('v') : ''}
    WHERE v.store_id = $1 AND v.collection = 'product' AND ${isOfModel}
    ORDER BY (${distance})${wish.exact ? ' + 0' : ''} LIMIT ${Math.floor(wish.nearest)}`;
  const text = `WITH nearest AS MATERIALIZED (${wish.vector && wish.nearest > 0 ? nearest : 'SELECT 0 AS ordinal WHERE false'}),
     wanted AS MATERIALIZED (SELECT ordinal FROM nearest UNION SELECT unnest($2::int[]))
     SELECT w.ordinal, coalesce(-(${distance}), 0) AS cosine
     FROM wanted w ${isFiltered ? joinProducts('w') : ''}
     LEFT JOIN chunk_vectors v ON v.store_id = $1 AND v.collection = 'product'
       AND v.ordinal = w.ordinal AND v.slot = 0 AND ${isOfModel}`;
  // Filters make many texts, and what they let pass decides how best to look.
  const { rows } = await sql.query<ProductCandidate>(isFiltered ? text : prepared(text), values);
  return rows;
}

const SQL_ORDER: Record<ProductOrder, string> = {
  relevance: '',
  cheapest: 'ORDER BY p.price_cents NULLS LAST',
  dearest: 'ORDER BY p.price_cents DESC NULLS LAST',
};

/** Ordinals of products that pass the filters, at most `limit`. */
export async function findFilteredOrdinals(
  sql: SqlPool,
  storeId: string,
  filters: ProductFilters,
  limit: number,
  order: ProductOrder = 'relevance',
): Promise<number[]> {
  const values: unknown[] = [storeId, limit];
  const { rows } = await sql.query<{ ordinal: number }>(
    `SELECT c.ordinal FROM products p
     JOIN chunks c ON c.store_id = p.store_id AND c.product_id = p.id
     WHERE p.store_id = $1 AND ${productFilterSql(filters, values)} ${SQL_ORDER[order]} LIMIT $2`,
    values,
  );
  return rows.map((row) => row.ordinal);
}

export interface ProductDetails {
  ordinal: number;
  chunkId: string;
  productId: string;
  title: string;
  priceCents: number | null;
  /** Cosine to the middle of the best products; 0 without vectors. */
  feedback: number;
}

/**
 * What is needed of the products that may be shown, and how near they are to the middle of the best ones. Products
 * that were deleted or deactivated since they were indexed are missing.
 *
 * @param best ordinals whose middle is taken
 */
export async function loadProductDetails(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  storeId: string,
  ordinals: readonly number[],
  best: readonly number[],
): Promise<Map<number, ProductDetails>> {
  const { isOfModel, distance } = vectorSql(embedder, 'middle.vector');
  const { rows } = await sql.query<ProductDetails>(
    prepared(`WITH middle AS MATERIALIZED (
       SELECT avg(v.embedding) AS vector FROM chunk_vectors v
       WHERE v.store_id = $1 AND v.collection = 'product' AND v.ordinal = ANY($3::int[]) AND v.slot = 0 AND ${isOfModel}
     )
     SELECT c.ordinal, c.id AS "chunkId", p.id AS "productId", p.title, p.price_cents AS "priceCents",
       coalesce(-(${distance}) / greatest(l2_norm(middle.vector), 1e-6), 0) AS feedback
     FROM middle, chunks c
     JOIN products p ON p.store_id = c.store_id AND p.id = c.product_id AND p.status = 'active'
     LEFT JOIN chunk_vectors v ON v.store_id = c.store_id AND v.collection = c.collection
       AND v.ordinal = c.ordinal AND v.slot = 0 AND ${isOfModel}
     WHERE c.store_id = $1 AND c.collection = 'product' AND c.ordinal = ANY($2::int[])`),
    [storeId, ordinals, best],
  );
  return new Map(rows.map((row) => [row.ordinal, row]));
}
