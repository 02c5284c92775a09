import type { ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import {
  readAttributes,
  readDescription,
  readName,
  readTags,
  readTitle,
  readUrl,
} from '@/core/stores/catalog/reading/read-fields';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import { plainId } from '../api/gid';
import { type ShopifyProduct, type ShopifyVariant, shopifyProductSchema } from './product-shape';
import { readMetafield } from './read-metafield';
import { readOffer } from './read-offer';

export type ReadProduct =
  | { kind: 'product'; product: PlatformProduct }
  | { kind: 'fault'; externalId: string | null; message: string };

/**
 * One of Shopify's products as ours, or why it is none.
 * @param raw as the API or a bulk file has it, with all its variants
 * @param currency the shop's own
 */
export function toPlatformProduct(raw: unknown, currency: string): ReadProduct {
  const parsed = shopifyProductSchema.safeParse(raw);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'id';
    return { kind: 'fault', externalId: idOf(raw), message: `“${field}” cannot be read.` };
  }
  const source = parsed.data;
  const externalId = plainId(source.id);
  const title = readTitle(source.title ?? '');
  if (title === '') return { kind: 'fault', externalId, message: 'The product has no title.' };
  const [only] = source.variants;
  const single = source.variants.length === 1 && only !== undefined && isDefaultVariant(only);
  return {
    kind: 'product',
    product: {
      externalId,
      title,
      currency,
      sku: single ? readName(only.sku ?? '') : null,
      brand: readName(source.vendor ?? ''),
      category: readCategory(source),
      description: readDescription(source.descriptionHtml ?? ''),
      url: readUrl(source.onlineStoreUrl ?? '', null),
      imageUrl: readUrl(source.featuredMedia?.preview?.image?.url ?? '', null),
      attributes: readAttributes(attributesOf(source, single ? only : null)),
      tags: readTags(source.tags),
      status: readStatus(source),
      updatedAt: source.updatedAt,
      ...(single ? { offer: readOffer(only, currency) } : {}),
      variants: single ? [] : source.variants.map((variant) => toVariant(variant, currency)),
    },
  };
}

/** Where nothing is to be chosen, Shopify has one variant with the option "Title" and the value "Default Title". */
function isDefaultVariant({ selectedOptions }: ShopifyVariant): boolean {
  return selectedOptions.every(({ name, value }) => name === 'Title' && value === 'Default Title');
}

function toVariant(variant: ShopifyVariant, currency: string): ImportedVariant {
  const options: Record<string, string> = {};
  for (const { name, value } of variant.selectedOptions) {
    const [key, text] = [readName(name), readName(value)];
    if (key && text && key !== '__proto__') options[key] = text;
  }
  const title = readTitle(variant.title ?? '') || Object.values(options).join(' / ');
  return {
    externalId: plainId(variant.id),
    sku: readName(variant.sku ?? ''),
    title: title || 'Default',
    options,
    imageUrl: readUrl(variant.media[0]?.preview?.image?.url ?? '', null),
    ...readOffer(variant, currency),
  };
}

function readCategory(source: ShopifyProduct): string | null {
  const candidates = [source.productType, source.category?.name, source.collections[0]?.title];
  for (const candidate of candidates) {
    const name = readName(candidate ?? '');
    if (name) return name;
  }
  return null;
}

function* attributesOf(source: ShopifyProduct, only: ShopifyVariant | null): Generator<[string, unknown]> {
  for (const field of source.metafields) {
    const attribute = readMetafield(field);
    if (attribute) yield attribute;
  }
  yield ['Product category', source.category?.fullName];
  yield ['Collections', source.collections.map(({ title }) => title)];
  yield ['Barcode', only?.barcode];
}

/**
 * Answers speak of active products only. One that is not in the online store (sold at the till, a helper of some app)
 * or not listed there (reached by its link alone) is none of those, as with Shopify's product CSV.
 */
function readStatus({ status, onlineStoreUrl }: ShopifyProduct): 'active' | 'draft' | 'archived' {
  if (status === 'ARCHIVED') return 'archived';
  return status === 'ACTIVE' && onlineStoreUrl ? 'active' : 'draft';
}

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? plainId(id) : null;
}
