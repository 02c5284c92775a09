import type { SqlPool } from '@/core/shared/sql-pool';
import type { RecommendationAnchor } from './recommendation';

/** @returns null when the store has no such product, or hides it */
export async function findAnchor(
  sql: SqlPool,
  storeId: string,
  productId: string,
): Promise<RecommendationAnchor | null> {
  const { rows } = await sql.query<RecommendationAnchor>(
    `SELECT id, origin, external_id AS "externalId", category, price_cents AS "priceCents", currency
       FROM products WHERE store_id = $1 AND id = $2 AND status = 'active'`,
    [storeId, productId],
  );
  return rows[0] ?? null;
}
