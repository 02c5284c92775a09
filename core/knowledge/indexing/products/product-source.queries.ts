import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { IndexableProduct } from './product-index-text';

export interface ProductToIndex extends IndexableProduct {
  id: string;
  contentHash: string;
}

/** The products of `ids` that shoppers may find (active ones), with what their variants add to the search. */
export async function loadProductsToIndex(
  sql: SqlPool,
  storeId: string,
  ids: readonly string[],
): Promise<ProductToIndex[]> {
  const { rows } = await sql.query<ProductToIndex>(
    `SELECT p.id, p.title, p.brand, p.category, p.description, p.sku, p.tags, p.attributes, p.colours, p.sizes,
       p.content_hash AS "contentHash",
       coalesce(v.skus, '{}') AS "variantSkus", coalesce(v.options, '{}') AS "optionValues"
     FROM products p
     LEFT JOIN LATERAL (
       SELECT array_agg(DISTINCT v.sku) FILTER (WHERE v.sku IS NOT NULL) AS skus,
         array_agg(DISTINCT o.value) FILTER (WHERE o.value IS NOT NULL) AS options
       FROM variants v LEFT JOIN LATERAL jsonb_each_text(v.options) o ON true
       WHERE v.store_id = p.store_id AND v.product_id = p.id
     ) v ON true
     WHERE p.store_id = $1 AND p.id = ANY($2::uuid[]) AND p.status = 'active'`,
    [storeId, ids],
  );
  return rows;
}

/** Content hashes by id of the products of `ids` that are active now. */
export async function loadProductHashes(
  client: SqlClient,
  storeId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; contentHash: string }>(
    `SELECT id, content_hash AS "contentHash" FROM products
     WHERE store_id = $1 AND id = ANY($2::uuid[]) AND status = 'active'`,
    [storeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row.contentHash]));
}

/**
 * Ids after `afterId`, in order, of products whose chunk is missing, out of date or no longer wanted.
 * @param suffix what up-to-date source hashes end with (hash-index-text.ts)
 */
export async function findPendingProducts(
  sql: SqlPool,
  storeId: string,
  suffix: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT p.id FROM products p
     LEFT JOIN chunks c ON c.store_id = p.store_id AND c.product_id = p.id
     WHERE p.store_id = $1 AND p.id > $3
       AND CASE WHEN p.status = 'active' THEN c.source_hash IS DISTINCT FROM p.content_hash || $2
         ELSE c.id IS NOT NULL END
     ORDER BY p.id LIMIT $4`,
    [storeId, suffix, afterId, limit],
  );
  return rows.map((row) => row.id);
}

/**
 * How many products are not indexed as they are now.
 * @param suffix see sourceKeySuffix
 */
export async function countPendingProducts(sql: SqlPool, storeId: string, suffix: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM products p
     LEFT JOIN chunks c ON c.store_id = p.store_id AND c.product_id = p.id
     WHERE p.store_id = $1
       AND CASE WHEN p.status = 'active' THEN c.source_hash IS DISTINCT FROM p.content_hash || $2
         ELSE c.id IS NOT NULL END`,
    [storeId, suffix],
  );
  return rows[0]?.count ?? 0;
}

/** Products that were deleted while their chunks stayed in the index. */
export async function findOrphanedProductIds(sql: SqlPool, storeId: string): Promise<string[]> {
  const { rows } = await sql.query<{ productId: string }>(
    `SELECT c.product_id AS "productId" FROM chunks c
     WHERE c.store_id = $1 AND c.product_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM products p WHERE p.store_id = c.store_id AND p.id = c.product_id)`,
    [storeId],
  );
  return rows.map((row) => row.productId);
}
