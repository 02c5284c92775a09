import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { PlatformOrder } from '../platform-order';

interface KnownPiece {
  productExternalId: string;
  variantExternalId: string | null;
  title: string;
}

/**
 * Orders of a file whose lines know their products, as far as the store's own products have the SKU. A line without a
 * title of its own gets the product's.
 */
export async function resolveSkus(
  client: SqlClient,
  storeId: string,
  orders: readonly PlatformOrder[],
): Promise<PlatformOrder[]> {
  const skus = new Set<string>();
  for (const { lines } of orders) {
    for (const line of lines) if (line.sku !== null && line.productExternalId === null) skus.add(line.sku);
  }
  if (skus.size === 0) return [...orders];
  const pieces = await findPieces(client, storeId, [...skus]);
  return orders.map((order) => ({
    ...order,
    lines: order.lines.map((line) => {
      const piece = line.sku !== null && line.productExternalId === null ? pieces.get(line.sku) : undefined;
      if (!piece) return line;
      const { productExternalId, variantExternalId } = piece;
      const title = line.title === line.sku ? piece.title : line.title;
      return {
        ...line,
        productExternalId,
        variantExternalId: line.variantExternalId ?? variantExternalId,
        title,
      };
    }),
  }));
}

/** A variant's SKU goes before a product's. */
async function findPieces(
  client: SqlClient,
  storeId: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, KnownPiece>> {
  const { rows } = await client.query<KnownPiece & { sku: string }>(
    `WITH wanted AS (SELECT DISTINCT sku FROM json_to_recordset($2::json) AS r(sku text))
     SELECT p.sku, p.external_id AS "productExternalId", NULL AS "variantExternalId", p.title
     FROM products p JOIN wanted USING (sku) WHERE p.store_id = $1 AND p.origin = 'file'
     UNION ALL
     SELECT v.sku, p.external_id, v.external_id, p.title
     FROM variants v JOIN wanted USING (sku) JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id
     WHERE v.store_id = $1 AND p.origin = 'file'`,
    [storeId, toStorableJson(skus.map((sku) => ({ sku })))],
  );
  return new Map(rows.map(({ sku, ...piece }) => [sku, piece]));
}
