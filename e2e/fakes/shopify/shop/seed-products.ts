import type { ImportedOffer } from '@/core/stores/catalog/reading/imported-product';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import { addProduct } from './change-products';
import type { FakeShop } from './fake-shop';
import { toMoney } from './money';
import type { ImageRecord, MetafieldRecord, ProductRecord, VariantRecord } from './records';
import { defaultVariantId, toNumericId } from './seed-ids';

/**
 * Puts a product of core's into the shop, or replaces it, as Shopify would hold it. A price that is not known becomes
 * 0.00 (Shopify's cannot be absent); what is available without stock is sold on; attributes become metafields.
 */
export function seedProduct(shop: FakeShop, source: PlatformProduct): ProductRecord {
  const id = toNumericId(source.externalId);
  const before = shop.products.get(id);
  const updatedAt = source.updatedAt ?? shop.now();
  const variants = source.variants?.length
    ? source.variants.map((variant) => ({
        id: toNumericId(variant.externalId),
        title: variant.title,
        sku: variant.sku,
        selectedOptions: Object.entries(variant.options).map(([name, value]) => ({ name, value })),
        image: variant.imageUrl ? toImage(toNumericId(variant.externalId), variant.imageUrl) : null,
        ...toStock(variant),
        ...toPrices(variant, source.currency),
        createdAt: updatedAt,
        updatedAt,
      }))
    : [
        {
          id: defaultVariantId(id),
          sku: source.sku ?? null,
          ...toStock(source.offer ?? {}),
          ...toPrices(source.offer ?? {}, source.currency),
          createdAt: updatedAt,
          updatedAt,
        },
      ];
  const { product } = addProduct(shop, {
    id,
    title: source.title,
    handle: handleOf(source.url) ?? before?.handle ?? `product-${id}`,
    descriptionHtml: source.description ?? '',
    vendor: source.brand ?? '',
    productType: source.category ?? '',
    tags: source.tags ?? [],
    status: toStatus(source.status),
    createdAt: before?.createdAt ?? updatedAt,
    updatedAt,
    publishedAt: source.status === 'draft' ? null : updatedAt,
    images: source.imageUrl ? [toImage(id, source.imageUrl)] : [],
    metafields: Object.entries(source.attributes ?? {}).map(([key, value], index) =>
      toMetafield(id * 100 + index, key, value),
    ),
    ...(source.variants?.length
      ? { options: collectOptions(source.variants.map((one) => one.options)) }
      : {}),
    variants,
  });
  return product;
}

function toStock(offer: Partial<ImportedOffer>): Partial<VariantRecord> {
  const { stock = null, available = true } = offer;
  if (stock === null && available) return { tracked: false, inventoryQuantity: 0 };
  const quantity = stock ?? 0;
  return {
    tracked: true,
    inventoryQuantity: quantity,
    inventoryPolicy: available && quantity <= 0 ? 'CONTINUE' : 'DENY',
  };
}

function toPrices(offer: Partial<ImportedOffer>, currency: string) {
  const { priceCents, compareAtCents } = offer;
  return {
    price: toMoney(priceCents ?? 0, currency),
    compareAtPrice:
      compareAtCents === null || compareAtCents === undefined ? null : toMoney(compareAtCents, currency),
  };
}

function toStatus(status: PlatformProduct['status']): ProductRecord['status'] {
  if (status === 'draft') return 'DRAFT';
  return status === 'archived' ? 'ARCHIVED' : 'ACTIVE';
}

function toImage(id: number, url: string): ImageRecord {
  return { id, url, altText: null };
}

function toMetafield(id: number, key: string, value: string | number | boolean): MetafieldRecord {
  const types = { string: 'single_line_text_field', number: 'number_decimal', boolean: 'boolean' };
  return {
    __typename: 'Metafield',
    id,
    namespace: 'custom',
    key: key.toLowerCase().replace(/[^a-z0-9]+/g, '_'),
    name: key,
    type: types[typeof value as keyof typeof types],
    value: String(value),
  };
}

function collectOptions(ofVariants: Record<string, string>[]): ProductRecord['options'] {
  const values = new Map<string, Set<string>>();
  for (const options of ofVariants) {
    for (const [name, value] of Object.entries(options)) {
      values.set(name, (values.get(name) ?? new Set()).add(value));
    }
  }
  return [...values].map(([name, found]) => ({ name, values: [...found] }));
}

function handleOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? (new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? null) : null;
}
