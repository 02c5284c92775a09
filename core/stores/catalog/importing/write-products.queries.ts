import type { SqlClient } from '@/core/shared/sql-pool';
import type { ImportedProduct } from '../reading/imported-product';
import { hashProduct } from './hash-product';
import { type ProductRow, type ProductWrite, toProductRows, type VariantRow } from './product-rows';

export interface WriteResult {
  created: number;
  updated: number;
  unchanged: number;
}

const PRODUCT_COLUMNS = `id, external_id, sku, title, brand, category, description, price_cents, price_max_cents,
  compare_at_cents, currency, url, image_url, attributes, tags, colours, sizes, stock, in_stock, status, content_hash`;
const VARIANT_COLUMNS = `id, product_id, external_id, sku, title, options, price_cents, compare_at_cents, stock,
  available, image_url, position`;

/**
 * Creates and updates the products of one batch. One whose content hash is already stored is left alone; products
 * that are not in the batch are never touched. Call it inside a transaction.
 * @param products with unique external ids
 */
export async function writeProducts(
  client: SqlClient,
  storeId: string,
  products: readonly ImportedProduct[],
): Promise<WriteResult> {
  const hashes = await readHashes(client, storeId, products);
  const result: WriteResult = { created: 0, updated: 0, unchanged: 0 };
  const fresh = products.map((product) => ({ product, hash: hashProduct(product) }));
  const changed = fresh.filter(({ product, hash }) => hashes.get(product.externalId) !== hash);
  result.unchanged = products.length - changed.length;
  if (changed.length === 0) return result;

  const known = changed.map(({ product }) => product.externalId).filter((id) => hashes.has(id));
  const stored = await readStored(client, storeId, known);
  const writes = changed.map(({ product, hash }) =>
    toProductRows(product, hash, stored.get(product.externalId)),
  );
  const ids = await upsertProducts(client, storeId, writes);
  await replaceVariants(client, storeId, writes, ids);
  result.updated = stored.size;
  result.created = changed.length - stored.size;
  return result;
}

async function readHashes(
  client: SqlClient,
  storeId: string,
  products: readonly ImportedProduct[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ external_id: string; content_hash: string }>(
    `SELECT external_id, content_hash FROM products
     WHERE store_id = $1 AND origin = 'file' AND external_id = ANY($2)`,
    [storeId, products.map((product) => product.externalId)],
  );
  return new Map(rows.map((row) => [row.external_id, row.content_hash]));
}

async function readStored(
  client: SqlClient,
  storeId: string,
  externalIds: string[],
): Promise<Map<string, { product: ProductRow; variants: VariantRow[] }>> {
  const stored = new Map<string, { product: ProductRow; variants: VariantRow[] }>();
  if (externalIds.length === 0) return stored;
  const products = await client.query<ProductRow>(
    `SELECT ${PRODUCT_COLUMNS} FROM products
     WHERE store_id = $1 AND origin = 'file' AND external_id = ANY($2) FOR UPDATE`,
    [storeId, externalIds],
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

/** @returns id by external id; another import may have created a product in between, then its id holds */
async function upsertProducts(
  client: SqlClient,
  storeId: string,
  writes: readonly ProductWrite[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; external_id: string }>(
    `INSERT INTO products (store_id, origin, ${PRODUCT_COLUMNS}, updated_at)
     SELECT $1, 'file', ${PRODUCT_COLUMNS}, now() FROM json_to_recordset($2::json) AS r(
       id uuid, external_id text, sku text, title text, brand text, category text, description text,
       price_cents int, price_max_cents int, compare_at_cents int, currency text, url text, image_url text,
       attributes jsonb, tags text[], colours text[], sizes text[], stock int, in_stock boolean,
       status "ProductStatus", content_hash text)
     ON CONFLICT (store_id, origin, external_id) DO UPDATE SET
       sku = excluded.sku, title = excluded.title, brand = excluded.brand, category = excluded.category,
       description = excluded.description, price_cents = excluded.price_cents,
       price_max_cents = excluded.price_max_cents, compare_at_cents = excluded.compare_at_cents,
       currency = excluded.currency, url = excluded.url, image_url = excluded.image_url,
       attributes = excluded.attributes, tags = excluded.tags, colours = excluded.colours,
       sizes = excluded.sizes, stock = excluded.stock, in_stock = excluded.in_stock,
       status = excluded.status, content_hash = excluded.content_hash, updated_at = now()
     RETURNING id, external_id`,
    [storeId, JSON.stringify(writes.map((write) => write.product))],
  );
  return new Map(rows.map((row) => [row.external_id, row.id]));
}

async function replaceVariants(
  client: SqlClient,
  storeId: string,
  writes: readonly ProductWrite[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const replaced = writes.filter((write) => write.replacesVariants);
  if (replaced.length === 0) return;
  const idOf = (write: ProductWrite) => ids.get(write.product.external_id) ?? write.product.id;
  const variants = JSON.stringify(
    replaced.flatMap((write) => write.variants.map((variant) => ({ ...variant, product_id: idOf(write) }))),
  );
  await client.query(
    `DELETE FROM variants v WHERE v.store_id = $1 AND v.product_id = ANY($2) AND NOT EXISTS (
       SELECT FROM json_to_recordset($3::json) AS r(product_id uuid, external_id text)
       WHERE r.product_id = v.product_id AND r.external_id = v.external_id)`,
    [storeId, replaced.map(idOf), variants],
  );
  await client.query(
    `INSERT INTO variants (store_id, ${VARIANT_COLUMNS})
     SELECT $1, ${VARIANT_COLUMNS} FROM json_to_recordset($2::json) AS r(
       id uuid, product_id uuid, external_id text, sku text, title text, options jsonb, price_cents int,
       compare_at_cents int, stock int, available boolean, image_url text, position int)
     ON CONFLICT (store_id, product_id, external_id) DO UPDATE SET
       sku = excluded.sku, title = excluded.title, options = excluded.options,
       price_cents = excluded.price_cents, compare_at_cents = excluded.compare_at_cents,
       stock = excluded.stock, available = excluded.available, image_url = excluded.image_url,
       position = excluded.position`,
    [storeId, variants],
  );
}
