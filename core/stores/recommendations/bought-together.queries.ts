import type { SqlPool } from '@/core/shared/sql-pool';
import type { RecommendationAnchor } from './recommendation';

/** Bought together less often than this may be chance. */
const MIN_ORDERS_TOGETHER = 3;
/** The newest orders with the product that are looked at: bounds the work for a bestseller. */
const MAX_ORDERS = 2_000;
/** So many of the most frequent companions are compared. */
const MAX_COMPANIONS = 60;

export interface BoughtTogether {
  id: string;
  /** 0..1 */
  cosine: number;
}

/**
 * What is bought together with a product, best first: by the cosine of two products over orders,
 * `n(a and b) / sqrt(n(a) · n(b))`, which keeps bestsellers, that are in every order anyway, from going with everything.
 * Source: Linden, Smith & York, "Amazon.com Recommendations: Item-to-Item Collaborative Filtering", IEEE Internet
 * Computing 7(1), 2003; the cosine for items as in Sarwar et al., WWW10, 2001. Orders that were cancelled or failed do
 * not count. Only products that are active and in stock are given.
 */
export async function findBoughtTogether(
  sql: SqlPool,
  storeId: string,
  anchor: RecommendationAnchor,
  limit: number,
): Promise<BoughtTogether[]> {
  const { rows } = await sql.query<BoughtTogether>(
    `WITH newest AS MATERIALIZED (
       SELECT order_id FROM order_lines
        WHERE store_id = $1 AND product_external_id = $3
        ORDER BY order_id DESC LIMIT ${MAX_ORDERS}),
     with_anchor AS MATERIALIZED (
       SELECT DISTINCT n.order_id FROM newest n
         JOIN orders o ON o.store_id = $1 AND o.id = n.order_id
        WHERE o.origin = $2 AND o.status NOT IN ('cancelled', 'failed')),
     companions AS MATERIALIZED (
       SELECT l.product_external_id AS external_id, count(DISTINCT l.order_id)::float AS together
         FROM with_anchor a
         JOIN order_lines l ON l.store_id = $1 AND l.order_id = a.order_id
        WHERE l.product_external_id <> $3
        GROUP BY 1 HAVING count(DISTINCT l.order_id) >= ${MIN_ORDERS_TOGETHER}
        ORDER BY 2 DESC LIMIT ${MAX_COMPANIONS})
     SELECT p.id, c.together / sqrt((SELECT count(*) FROM with_anchor)::float * sold.orders) AS cosine
       FROM companions c
       JOIN products p ON p.store_id = $1 AND p.origin = $2 AND p.external_id = c.external_id
        AND p.status = 'active' AND p.in_stock AND p.id <> $4
      CROSS JOIN LATERAL (
        SELECT count(*)::float AS orders FROM order_lines l
         WHERE l.store_id = $1 AND l.product_external_id = c.external_id) AS sold
      ORDER BY cosine DESC, c.together DESC, p.id
      LIMIT $5`,
    [storeId, anchor.origin, anchor.externalId, anchor.id, limit],
  );
  return rows;
}
