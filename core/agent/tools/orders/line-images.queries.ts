import type { SqlPool } from '@/core/shared/sql-pool';
import type { OrderLine } from '@/core/stores/orders/platform-order';
import type { PlatformId } from '@/core/stores/platform/platform-ids';

/** Pictures of ordered products, as far as they are in our catalog: from the line's id to an address. */
export async function findLineImages(
  sql: SqlPool,
  storeId: string,
  origin: PlatformId,
  lines: readonly OrderLine[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ productExternalId }) => productExternalId ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql.query<{ externalId: string; imageUrl: string }>(
    `SELECT external_id AS "externalId", image_url AS "imageUrl" FROM products
      WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3) AND image_url IS NOT NULL`,
    [storeId, origin, ids],
  );
  const byProduct = new Map(rows.map(({ externalId, imageUrl }) => [externalId, imageUrl]));
  return new Map(
    lines.flatMap(({ externalId, productExternalId }) => {
      const image = byProduct.get(productExternalId ?? '');
      return image ? [[externalId, image] as const] : [];
    }),
  );
}
