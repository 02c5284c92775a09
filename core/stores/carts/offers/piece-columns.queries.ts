import { NO_VARIANT } from '../cart-piece';

/**
 * Columns of a Piece from `products p LEFT JOIN variants v`. Where a variant is meant, its own price and stock count,
 * even when it has none.
 * @param variantId SQL for the id of the variant
 */
export function pieceColumns(variantId = `coalesce(v.id, '${NO_VARIANT}')`): string {
  const own = (column: string, ofProduct = column) =>
    `CASE WHEN v.id IS NULL THEN p.${ofProduct} ELSE v.${column} END`;
  return `p.id AS "productId", ${variantId} AS "variantId", p.title,
    CASE WHEN v.options <> '{}' THEN v.title END AS "variantTitle", coalesce(v.options, '{}') AS options,
    coalesce(v.sku, p.sku) AS sku, p.origin, p.external_id AS "productExternalId",
    coalesce(v.external_id, p.external_id) AS "variantExternalId", ${own('price_cents')} AS "priceCents",
    p.currency, ${own('available', 'in_stock')} AS available, ${own('stock')} AS stock,
    coalesce(v.image_url, p.image_url) AS "imageUrl", p.url`;
}
