import type { ImportedOffer, ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import { blankProduct, blankVariation } from '../shop/blank-product';
import { applySold, productChanged } from '../shop/change-product';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { dated } from '../shop/shop-clock';

/** Puts a product into the shop, or in the place of the one with its id. Ids must be digits, as WooCommerce's are. */
export function putProduct(
  shop: FakeShop,
  product: PlatformProduct,
  { rawTitle = product.title, tell = false }: { rawTitle?: string; tell?: boolean } = {},
): WooRecord {
  const id = Number(product.externalId);
  const known = shop.products.has(id);
  const changed = product.updatedAt ?? shop.now();
  const record = blankProduct(shop, id);
  const variants = product.variants ?? [];
  applySold(record, {
    ...dated(shop, 'date_created', new Date(changed.getTime() - 86_400_000)),
    name: rawTitle,
    slug: slugOf(product.title),
    permalink: `${shop.homeUrl}/product/${slugOf(product.title)}/`,
    type: product.variants ? 'variable' : 'simple',
    status: product.status === 'active' || product.status === undefined ? 'publish' : 'draft',
    description: product.description ? `<p>${product.description}</p>\n` : '',
    sku: product.sku ?? '',
    brands: product.brand ? [{ id: 1, name: product.brand, slug: slugOf(product.brand) }] : [],
    categories: product.category ? [putCategory(shop, product.category)] : [],
    tags: (product.tags ?? []).map((name, index) => ({ id: index + 1, name, slug: slugOf(name) })),
    images: product.imageUrl ? [{ id: 1, src: product.imageUrl, name: '', alt: '' }] : [],
    attributes: attributesOf(product, variants),
    variations: variants.map(({ externalId }) => Number(externalId)),
    ...(product.variants ? {} : offerFields(product.offer ?? {})),
  });
  settle(record, product.offer);
  Object.assign(record, dated(shop, 'date_modified', changed));
  shop.products.set(id, record);
  putVariations(shop, record, variants, changed);
  if (tell) productChanged(shop, record, known ? 'updated' : 'created');
  return record;
}

function putVariations(
  shop: FakeShop,
  product: WooRecord,
  variants: readonly ImportedVariant[],
  changed: Date,
): void {
  for (const variation of [...shop.variations.values()]) {
    if (variation.parent_id === product.id) shop.variations.delete(variation.id);
  }
  for (const [index, variant] of variants.entries()) {
    const variation = blankVariation(shop, Number(variant.externalId), product.id);
    const attributes = Object.entries(variant.options).map(([name, option]) => ({
      id: 0,
      name,
      slug: slugOf(name),
      option,
    }));
    const name = attributes.map(({ option }) => option).join(', ');
    const image = variant.imageUrl ? { id: 1, src: variant.imageUrl } : null;
    const fields = { sku: variant.sku ?? '', attributes, name, image, menu_order: index };
    applySold(variation, { ...fields, ...offerFields(variant) });
    settle(variation, variant);
    Object.assign(variation, dated(shop, 'date_modified', changed));
    shop.variations.set(variation.id, variation);
  }
}

function offerFields({ priceCents, compareAtCents, stock }: Partial<ImportedOffer>): Record<string, unknown> {
  const amount = (cents: number | null | undefined) =>
    typeof cents === 'number' ? (cents / 100).toFixed(2) : '';
  return {
    regular_price: amount(compareAtCents ?? priceCents),
    sale_price: compareAtCents ? amount(priceCents) : '',
    manage_stock: typeof stock === 'number',
    stock_quantity: stock ?? null,
  };
}

/** Uncounted pieces are in stock or not as the shop says; counted ones by their number, unless sold beyond zero. */
function settle(sold: WooRecord, offer: Partial<ImportedOffer> | undefined): void {
  if (offer?.available === undefined) return;
  if (!sold.manage_stock) sold.stock_status = offer.available ? 'instock' : 'outofstock';
  else if (offer.available && Number(sold.stock_quantity) <= 0) applySold(sold, { backorders: 'yes' });
}

function attributesOf(product: PlatformProduct, variants: readonly ImportedVariant[]): object[] {
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  const chosen = names.map((name, position) => {
    const options = [...new Set(variants.flatMap(({ options: one }) => one[name] ?? []))];
    return { id: 0, name, slug: slugOf(name), position, visible: true, variation: true, options };
  });
  const plain = Object.entries(product.attributes ?? {}).map(([name, value]) => ({
    id: 0,
    name,
    slug: slugOf(name),
    position: 0,
    visible: true,
    variation: false,
    options: [String(value)],
  }));
  return [...chosen, ...plain];
}

function putCategory(shop: FakeShop, name: string): { id: number; name: string; slug: string } {
  const known = [...shop.categories.values()].find((category) => category.name === name);
  const category = known ?? {
    id: shop.nextId(),
    name,
    slug: slugOf(name),
    parent: 0,
    description: '',
    count: 1,
  };
  shop.categories.set(category.id, category);
  return { id: category.id, name, slug: slugOf(name) };
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
