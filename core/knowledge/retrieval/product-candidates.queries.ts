import { vectorText } from '@/core/knowledge/indexing/chunk-rows.queries';
import type { Embedder } from '@/core/llm/embedder';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { productFilterSql } from './filters/product-filter-sql';
import type { ProductFilters } from './filters/product-filters';
import { vectorSql } from './vector-scan';

export interface ProductCandidate {
  chunkId: string;
  ordinal: number;
  productId: string;
  priceCents: number | null;
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
}

/** The products nearest to the question and those that keywords found, as far as they pass the filters. */
export async function findProductCandidates(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  wish: CandidateWish,
): Promise<ProductCandidate[]> {
  const values: unknown[] = [wish.storeId, wish.ordinals, wish.vector && vectorText(wish.vector)];
  const isWanted = productFilterSql(wish.filters, values);
  const { isOfModel, distance } = vectorSql(embedder, '$3');
  const nearest = `
    SELECT v.ordinal FROM chunk_vectors v
    ${
      Object.keys(wish.filters).length === 0
        ? ''
        : `
      JOIN chunks c ON c.store_id = v.store_id AND c.collection = v.collection AND c.ordinal = v.ordinal
      JOIN products p ON p.store_id = c.store_id AND p.id = c.product_id AND ${isWanted}`
    }
    WHERE v.store_id = $1 AND v.collection = 'product' AND ${isOfModel}
    ORDER BY (${distance})${wish.exact ? ' + 0' : ''} LIMIT ${Math.floor(wish.nearest)}`;
  const { rows } = await sql.query<ProductCandidate>(
    `WITH nearest AS MATERIALIZED (${wish.vector ? nearest : 'SELECT 0 AS ordinal WHERE false'}),
     wanted AS (SELECT ordinal FROM nearest UNION SELECT unnest($2::int[]))
     SELECT c.id AS "chunkId", c.ordinal, c.product_id AS "productId", p.price_cents AS "priceCents",
       coalesce(-(${distance}), 0) AS cosine
     FROM wanted w
     JOIN chunks c ON c.store_id = $1 AND c.collection = 'product' AND c.ordinal = w.ordinal
     JOIN products p ON p.store_id = c.store_id AND p.id = c.product_id AND ${isWanted}
     LEFT JOIN chunk_vectors v ON v.store_id = c.store_id AND v.collection = c.collection
       AND v.ordinal = c.ordinal AND v.slot = 0 AND ${isOfModel}`,
    values,
  );
  return rows;
}

/** Ordinals of products that pass the filters, at most `limit`. */
export async function findFilteredOrdinals(
  sql: SqlPool,
  storeId: string,
  filters: ProductFilters,
  limit: number,
): Promise<number[]> {
  const values: unknown[] = [storeId, limit];
  const { rows } = await sql.query<{ ordinal: number }>(
    `SELECT c.ordinal FROM products p
     JOIN chunks c ON c.store_id = p.store_id AND c.product_id = p.id
     WHERE p.store_id = $1 AND ${productFilterSql(filters, values)} LIMIT $2`,
    values,
  );
  return rows.map((row) => row.ordinal);
}

/**
 * How near some products are to the middle of the best ones.
 * @returns cosine by ordinal
 */
export async function compareWithCentroid(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  storeId: string,
  best: readonly number[],
  compared: readonly number[],
): Promise<Map<number, number>> {
  const { isOfModel, distance } = vectorSql(embedder, 'middle.vector');
  const { rows } = await sql.query<{ ordinal: number; cosine: number }>(
    `WITH middle AS (
       SELECT avg(v.embedding) AS vector FROM chunk_vectors v
       WHERE v.store_id = $1 AND v.collection = 'product' AND v.ordinal = ANY($2::int[]) AND v.slot = 0 AND ${isOfModel}
     )
     SELECT v.ordinal, -(${distance}) / greatest(l2_norm(middle.vector), 1e-6) AS cosine
     FROM chunk_vectors v, middle
     WHERE v.store_id = $1 AND v.collection = 'product' AND v.ordinal = ANY($3::int[]) AND v.slot = 0 AND ${isOfModel}`,
    [storeId, best, compared],
  );
  return new Map(rows.map((row) => [row.ordinal, row.cosine]));
}
