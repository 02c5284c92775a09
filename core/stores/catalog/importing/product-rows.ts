import { newId } from '@/core/shared/ids';
import type { ImportedOffer, ImportedProduct } from '../reading/imported-product';
import { extractFacets } from './extract-facets';
import { summariseOffers } from './summarise-offers';

/** Columns of `products` that an import writes, named as in the database. */
export interface ProductRow {
  id: string;
  external_id: string;
  sku: string | null;
  title: string;
  brand: string | null;
  category: string | null;
  description: string;
  price_cents: number | null;
  price_max_cents: number | null;
  compare_at_cents: number | null;
  currency: string;
  url: string | null;
  image_url: string | null;
  attributes: Record<string, string | number | boolean>;
  tags: string[];
  colours: string[];
  sizes: string[];
  stock: number | null;
  in_stock: boolean;
  status: 'active' | 'draft' | 'archived';
  content_hash: string;
  /** The origin's own time of the last change; null for files. */
  source_updated_at: Date | null;
}

export interface VariantRow {
  id: string;
  product_id: string;
  external_id: string;
  sku: string | null;
  title: string;
  options: Record<string, string>;
  price_cents: number | null;
  compare_at_cents: number | null;
  stock: number | null;
  available: boolean;
  image_url: string | null;
  position: number;
}

export interface ProductWrite {
  product: ProductRow;
  variants: VariantRow[];
  /** False: the file says nothing about variants, the stored ones stay. */
  replacesVariants: boolean;
}

/**
 * The rows to store for an imported product.
 * @param stored the product as it is stored now: keeps its id, and every field that the file does not have
 * @param sourceUpdatedAt the origin's own time of the last change
 */
export function toProductRows(
  imported: ImportedProduct,
  contentHash: string,
  stored?: { product: ProductRow; variants: VariantRow[] },
  sourceUpdatedAt: Date | null = null,
): ProductWrite {
  const old = stored?.product;
  const id = old?.id ?? newId();
  const replacesVariants = imported.variants !== undefined;
  const variants = imported.variants ? toVariantRows(id, imported.variants) : (stored?.variants ?? []);
  const attributes = imported.attributes ?? old?.attributes ?? {};
  const offers = variants.length > 0 ? variants.map(offerOf) : [ownOffer(imported.offer ?? {}, old)];
  const summary = summariseOffers(offers);
  const facets = extractFacets(
    attributes,
    variants.map((variant) => variant.options),
  );
  return {
    replacesVariants,
    variants,
    product: {
      id,
      external_id: imported.externalId,
      sku: pick(imported.sku, old?.sku, null),
      title: imported.title,
      brand: pick(imported.brand, old?.brand, null),
      category: pick(imported.category, old?.category, null),
      description: pick(imported.description, old?.description, ''),
      price_cents: summary.priceCents,
      price_max_cents: summary.priceMaxCents,
      compare_at_cents: summary.compareAtCents,
      currency: imported.currency,
      url: pick(imported.url, old?.url, null),
      image_url:
        pick(imported.imageUrl, old?.image_url, null) ??
        variants.find((variant) => variant.image_url !== null)?.image_url ??
        null,
      attributes,
      tags: pick(imported.tags, old?.tags, []),
      colours: facets.colours,
      sizes: facets.sizes,
      stock: summary.stock,
      in_stock: summary.inStock,
      status: pick(imported.status, old?.status, 'active'),
      content_hash: contentHash,
      source_updated_at: sourceUpdatedAt,
    },
  };
}

function pick<T>(given: T | undefined, stored: T | undefined, fallback: T): T {
  return given !== undefined ? given : (stored ?? fallback);
}

function ownOffer(given: Partial<ImportedOffer>, old: ProductRow | undefined): ImportedOffer {
  return {
    priceCents: pick(given.priceCents, old?.price_cents, null),
    compareAtCents: pick(given.compareAtCents, old?.compare_at_cents, null),
    stock: pick(given.stock, old?.stock, null),
    available: pick(given.available, old?.in_stock, true),
  };
}

function offerOf(variant: VariantRow): ImportedOffer {
  return {
    priceCents: variant.price_cents,
    compareAtCents: variant.compare_at_cents,
    stock: variant.stock,
    available: variant.available,
  };
}

function toVariantRows(productId: string, variants: NonNullable<ImportedProduct['variants']>): VariantRow[] {
  return variants.map((variant, position) => ({
    id: newId(),
    product_id: productId,
    external_id: variant.externalId,
    sku: variant.sku,
    title: variant.title,
    options: variant.options,
    price_cents: variant.priceCents,
    compare_at_cents: variant.compareAtCents,
    stock: variant.stock,
    available: variant.available,
    image_url: variant.imageUrl,
    position,
  }));
}
