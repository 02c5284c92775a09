import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { WriteResult } from '../../importing/running/write-result';
import type { PlatformId } from '../../platform/platform-ids';
import type { ImportedProduct } from '../reading/imported-product';
import { completeProduct } from './complete-product';
import { hashProduct } from './hash-product';
import { type ProductWrite, toProductRows } from './product-rows';
import {
  lockStored,
  noteConfirmed,
  PRODUCT_COLUMNS,
  readStates,
  VARIANT_COLUMNS,
} from './stored-products.queries';

/** `updatedAt`: the origin's own time of the last change, no part of what is compared. */
export type ProductState = ImportedProduct & { updatedAt?: Date | null };

interface Incoming {
  product: ImportedProduct;
  hash: string;
  updatedAt: Date | null;
}

/**
 * Creates and updates the products of one batch. One whose content is already stored is left alone, and so is one
 * whose stored state the origin has given a later time; at the same time, what is written last stays. Products that
 * are not in the batch are never touched. Call it inside a transaction.
 * @param products of several with the same id the newest counts
 * @param options.origin whose ids the products have. A file's products ("file", the default) keep what the file does
 *   not mention; those of a platform are whole and replace everything
 */
export async function writeProducts(
  client: SqlClient,
  storeId: string,
  products: readonly ProductState[],
  { origin = 'file' }: { origin?: PlatformId } = {},
): Promise<WriteResult> {
  const incoming = newestOfEach(products).map(({ updatedAt = null, ...given }): Incoming => {
    const product = origin === 'file' ? given : completeProduct(given);
    return { product, hash: hashProduct(product), updatedAt };
  });
  const states = await readStates(
    client,
    storeId,
    origin,
    incoming.map(({ product }) => product.externalId),
  );
  const changed: Incoming[] = [];
  const confirmed: { externalId: string; hash: string; updatedAt: Date }[] = [];
  for (const one of incoming) {
    const { externalId } = one.product;
    const state = states.get(externalId);
    if (isOlder(one.updatedAt, state?.updatedAt)) continue;
    if (state?.hash !== one.hash) changed.push(one);
    else if (one.updatedAt && one.updatedAt.getTime() !== state.updatedAt?.getTime())
      confirmed.push({ externalId, hash: one.hash, updatedAt: one.updatedAt });
  }
  await noteConfirmed(client, storeId, origin, confirmed);
  if (changed.length === 0) return { created: 0, updated: 0, unchanged: products.length };

  const known = changed.map(({ product }) => product.externalId).filter((id) => states.has(id));
  const stored = await lockStored(client, storeId, origin, known);
  const writes = changed.map(({ product, hash, updatedAt }) =>
    toProductRows(product, hash, stored.get(product.externalId), updatedAt),
  );
  const ids = await upsertProducts(client, storeId, origin, writes);
  const written = writes.filter(({ product }) => ids.has(product.external_id));
  await replaceVariants(client, storeId, written, ids);
  const updated = written.filter(({ product }) => stored.has(product.external_id)).length;
  return {
    created: written.length - updated,
    updated,
    unchanged: products.length - written.length,
  };
}

/** In the order of their ids, so that two writers at once do not lock each other out. */
function newestOfEach(products: readonly ProductState[]): ProductState[] {
  const newest = new Map<string, ProductState>();
  for (const product of products) {
    if (!isOlder(product.updatedAt, newest.get(product.externalId)?.updatedAt))
      newest.set(product.externalId, product);
  }
  return [...newest.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

function isOlder(time: Date | null | undefined, other: Date | null | undefined): boolean {
  return !!time && !!other && time < other;
}

/**
 * @returns id by external id of what was written. Another writer may have created a product in between: then its id
 *   holds, and its state when that is newer
 */
async function upsertProducts(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  writes: readonly ProductWrite[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; external_id: string }>(
    `INSERT INTO products AS p (store_id, origin, ${PRODUCT_COLUMNS}, updated_at)
     SELECT $1, $2, ${PRODUCT_COLUMNS}, now() FROM json_to_recordset($3::json) AS r(
       id uuid, external_id text, sku text, title text, brand text, category text, description text,
       price_cents int, price_max_cents int, compare_at_cents int, currency text, url text, image_url text,
       attributes jsonb, tags text[], colours text[], sizes text[], stock int, in_stock boolean,
       status "ProductStatus", content_hash text, source_updated_at timestamptz)
     ON CONFLICT (store_id, origin, external_id) DO UPDATE SET
       sku = excluded.sku, title = excluded.title, brand = excluded.brand, category = excluded.category,
       description = excluded.description, price_cents = excluded.price_cents,
       price_max_cents = excluded.price_max_cents, compare_at_cents = excluded.compare_at_cents,
       currency = excluded.currency, url = excluded.url, image_url = excluded.image_url,
       attributes = excluded.attributes, tags = excluded.tags, colours = excluded.colours,
       sizes = excluded.sizes, stock = excluded.stock, in_stock = excluded.in_stock,
       status = excluded.status, content_hash = excluded.content_hash,
       source_updated_at = excluded.source_updated_at, updated_at = now()
     WHERE NOT coalesce(p.source_updated_at > excluded.source_updated_at, false)
     RETURNING id, external_id`,
    [storeId, origin, toStorableJson(writes.map((write) => write.product))],
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
  const variants = toStorableJson(
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
