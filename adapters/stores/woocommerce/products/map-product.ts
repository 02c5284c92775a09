import {
  readAttributes,
  readDescription,
  readName,
  readTags,
  readTitle,
  readUrl,
} from '@/core/stores/catalog/reading/read-fields';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import { readGmtTime } from '../shop/shop-time';
import type { CategoryTree } from './category-tree';
import { readOffer } from './map-offer';
import { readVariation } from './map-variation';
import type { WooProduct, WooVariation } from './product-schema';

export interface ProductReading {
  /** null: it has no name, so nobody could be told of it. */
  product: PlatformProduct | null;
  faults: string[];
}

/** A product as WooCommerce has it, with markup and entities gone from its texts. */
export function readProduct(
  raw: WooProduct,
  variations: readonly WooVariation[],
  currency: string,
  categories: CategoryTree,
): ProductReading {
  const title = readTitle(raw.name);
  if (title === '') return { product: null, faults: ['The product has no name.'] };
  const varies = isVariable(raw);
  const own = readOffer(raw, currency, raw.type === 'external' || raw.type === 'grouped');
  const read = [...variations].sort(inShopOrder).map((variation) => readVariation(raw, variation, currency));
  const faults = [...(varies ? [] : [own.fault]), ...read.map(({ fault }) => fault)];
  const { category, path } = categories.deepest(raw.categories);
  const product: PlatformProduct = {
    externalId: String(raw.id),
    title,
    currency,
    sku: readName(raw.sku),
    brand: readName(raw.brands[0]?.name ?? ''),
    category,
    description: readTexts(raw),
    // Drafts have an address that only the shop's staff can open.
    url: raw.status === 'publish' ? readUrl(raw.permalink, null) : null,
    imageUrl: readUrl(raw.images[0]?.src ?? '', null),
    attributes: readAttributes([
      ...raw.attributes.map(({ name, options }): [string, unknown] => [
        readName(name) ?? '',
        options.join(', '),
      ]),
      ['Category path', path],
      ['GTIN', raw.global_unique_id],
    ]),
    tags: readTags(raw.tags.map(({ name }) => name)),
    status: readStatus(raw),
    offer: varies ? {} : own.offer,
    updatedAt: latestChange(raw, variations),
    ...(varies && { variants: read.map(({ variant }) => variant) }),
  };
  return { product, faults: faults.filter((fault) => fault !== null) };
}

/** Plugins add kinds such as "variable-subscription". */
export function isVariable({ type }: Pick<WooProduct, 'type'>): boolean {
  return type.startsWith('variable');
}

function readTexts({ short_description, description }: WooProduct): string {
  const texts = [short_description, description].map(readDescription).filter((text) => text !== '');
  return texts.join('\n\n');
}

/** What shoppers cannot find in the shop is not offered to them here either. */
function readStatus({ status, catalog_visibility, post_password }: WooProduct): PlatformProduct['status'] {
  if (status === 'trash') return 'archived';
  return status === 'publish' && catalog_visibility !== 'hidden' && post_password === '' ? 'active' : 'draft';
}

function inShopOrder(a: WooVariation, b: WooVariation): number {
  return a.menu_order - b.menu_order || a.id - b.id;
}

function latestChange(raw: WooProduct, variations: readonly WooVariation[]): Date | null {
  const times = [raw, ...variations].flatMap((one) => readGmtTime(one.date_modified_gmt)?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
