import type { SqlPool } from '@/core/shared/sql-pool';
import type { ImportedOffer, ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import { BATCH_ROWS } from './file-cursor';

interface ProductRow {
  id: string;
  externalId: string;
  title: string;
  currency: string;
  sku: string | null;
  brand: string | null;
  category: string | null;
  description: string;
  url: string | null;
  imageUrl: string | null;
  attributes: Record<string, string | number | boolean>;
  tags: string[];
  status: 'active' | 'draft' | 'archived';
  offer: ImportedOffer;
  variants: ImportedVariant[];
  updatedAt: Date;
}

/** One query a batch: variants come along as JSON. Our tables are the shop, so their time counts where files give none. */
const SELECT_PRODUCTS = `SELECT p.id, p.external_id AS "externalId", p.title, p.currency, p.sku, p.brand, p.category,
    p.description, p.url, p.image_url AS "imageUrl", p.attributes, p.tags, p.status,
    json_build_object('priceCents', p.price_cents, 'compareAtCents', p.compare_at_cents, 'stock', p.stock,
      'available', p.in_stock) AS offer,
    (SELECT coalesce(json_agg(json_build_object('externalId', v.external_id, 'sku', v.sku, 'title', v.title,
        'options', v.options, 'priceCents', v.price_cents, 'compareAtCents', v.compare_at_cents, 'stock', v.stock,
        'available', v.available, 'imageUrl', v.image_url) ORDER BY v.position), '[]')
      FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id) AS variants,
    coalesce(p.source_updated_at, p.updated_at) AS "updatedAt"
  FROM products p WHERE p.store_id = $1 AND p.origin = 'file'`;

export interface FileProduct {
  id: string;
  product: PlatformProduct;
}

/** The next products behind a row's id. */
export async function readProductsAfter(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  after: string,
  since: Date | undefined,
): Promise<FileProduct[]> {
  const { rows } = await sql.query<ProductRow>(
    `${SELECT_PRODUCTS} AND p.id > $2 AND ($3::timestamptz IS NULL OR coalesce(p.source_updated_at, p.updated_at) >= $3)
     ORDER BY p.id LIMIT ${BATCH_ROWS}`,
    [storeId, after, since ?? null],
  );
  return rows.map(toFileProduct);
}

export async function readProductsById(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  externalIds: readonly string[],
): Promise<PlatformProduct[]> {
  const { rows } = await sql.query<ProductRow>(`${SELECT_PRODUCTS} AND p.external_id = ANY($2)`, [
    storeId,
    externalIds,
  ]);
  return rows.map((row) => toFileProduct(row).product);
}

function toFileProduct({ id, offer, variants, ...product }: ProductRow): FileProduct {
  return { id, product: { ...product, ...(variants.length > 0 ? { offer: {}, variants } : { offer }) } };
}
