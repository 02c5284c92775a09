import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { PlatformId } from '../../platform/platform-ids';
import type { ProductRow, VariantRow } from './product-rows';

export const PRODUCT_COLUMNS = `id, external_id, sku, title, brand, category, description, price_cents, price_max_cents,
  compare_at_cents, currency, url, image_url, attributes, tags, colours, sizes, stock, in_stock, status, content_hash,
  source_updated_at`;
export const VARIANT_COLUMNS = `id, product_id, external_id, sku, title, options, price_cents, compare_at_cents, stock,
  available, image_url, position`;

export interface StoredProduct {
  product: ProductRow;
  variants: VariantRow[];
}

export interface StoredState {
  hash: string;
  /** The origin's own time of the state that is stored. */
  updatedAt: Date | null;
}

/** Which state of some products is stored, by external id. */
export async function readStates(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  externalIds: readonly string[],
): Promise<Map<string, StoredState>> {
  const { rows } = await client.query<StoredState & { id: string }>(
    `SELECT external_id AS id, content_hash AS hash, source_updated_at AS "updatedAt" FROM products
     WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3)`,
    [storeId, origin, externalIds],
  );
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

/** Products with their variants, by external id; locked until the transaction ends. */
export async function lockStored(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  externalIds: readonly string[],
): Promise<Map<string, StoredProduct>> {
  const stored = new Map<string, StoredProduct>();
  if (externalIds.length === 0) return stored;
  // In one order for all writers, so that two at once wait for each other instead of locking each other out.
  const products = await client.query<ProductRow>(
    `SELECT ${PRODUCT_COLUMNS} FROM products
     WHERE store_id = $1 AND origin = $2 AND external_id = ANY($3) ORDER BY external_id FOR UPDATE`,
    [storeId, origin, externalIds],
  );
  const byId = new Map<string, VariantRow[]>();
  for (const product of products.rows) {
    const variants: VariantRow[] = [];
    byId.set(product.id, variants);
    stored.set(product.external_id, { product, variants });
  }
  const variants = await client.query<VariantRow>(
    `SELECT ${VARIANT_COLUMNS} FROM variants WHERE store_id = $1 AND product_id = ANY($2) ORDER BY position`,
    [storeId, [...byId.keys()]],
  );
  for (const variant of variants.rows) byId.get(variant.product_id)?.push(variant);
  return stored;
}

/** Notes for products that are as they were that the origin said so at a later time: what is older counts no more. */
export async function noteConfirmed(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  confirmed: readonly { externalId: string; hash: string; updatedAt: Date }[],
): Promise<void> {
  if (confirmed.length === 0) return;
  await client.query(
    `UPDATE products p SET source_updated_at = r."updatedAt"
     FROM json_to_recordset($3::json) AS r("externalId" text, hash text, "updatedAt" timestamptz)
     WHERE p.store_id = $1 AND p.origin = $2 AND p.external_id = r."externalId" AND p.content_hash = r.hash
       AND (p.source_updated_at IS NULL OR p.source_updated_at < r."updatedAt")`,
    [storeId, origin, toStorableJson(confirmed)],
  );
}
