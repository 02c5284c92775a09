import type { SqlPool } from '@/core/shared/sql-pool';
import type { LiveOffer, OfferKey } from '@/core/stores/platform/checkout';

type OfferRow = Pick<
  LiveOffer,
  | 'productExternalId'
  | 'variantExternalId'
  | 'title'
  | 'variantTitle'
  | 'priceCents'
  | 'compareAtCents'
  | 'currency'
  | 'available'
  | 'stock'
>;

/**
 * Price and stock as they are stored. A product with variants is bought by one of them; one without has its own id
 * for a variant's. What can be bought although none is left is sold without counting.
 */
export async function readOffers(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  keys: readonly OfferKey[],
): Promise<LiveOffer[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql.query<OfferRow>(
    `SELECT DISTINCT p.external_id AS "productExternalId", coalesce(v.external_id, p.external_id) AS "variantExternalId",
       p.title, v.title AS "variantTitle", p.currency,
       CASE WHEN v.id IS NULL THEN p.price_cents ELSE v.price_cents END AS "priceCents",
       CASE WHEN v.id IS NULL THEN p.compare_at_cents ELSE v.compare_at_cents END AS "compareAtCents",
       CASE WHEN v.id IS NULL THEN p.stock ELSE v.stock END AS stock,
       CASE WHEN v.id IS NULL THEN p.in_stock ELSE v.available END AS available
     FROM json_to_recordset($2::json) AS k("productExternalId" text, "variantExternalId" text)
     JOIN products p ON p.store_id = $1 AND p.origin = 'file' AND p.external_id = k."productExternalId"
       AND p.status = 'active'
     LEFT JOIN variants v ON v.store_id = p.store_id AND v.product_id = p.id
     WHERE coalesce(v.external_id, p.external_id) = k."variantExternalId"`,
    [storeId, JSON.stringify(keys)],
  );
  return rows.map((row) => ({
    ...row,
    available: row.available && row.priceCents !== null,
    stock: row.available && row.stock !== null && row.stock <= 0 ? null : row.stock,
    minQuantity: null,
    maxQuantity: null,
    quantityStep: 1,
  }));
}
