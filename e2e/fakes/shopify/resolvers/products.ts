import type { PageArgs } from '../graphql/connection';
import { paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { type FakeShop, isForSale } from '../shop/fake-shop';
import { toMinor } from '../shop/money';
import type { ImageRecord, ProductRecord, VariantRecord } from '../shop/records';
import { metafieldResolvers } from './metafields';
import { moneyV2 } from './money-bag';

export const productResolvers: ResolverMap = {
  Product: {
    ...metafieldResolvers,
    description: (product: ProductRecord) => stripTags(product.descriptionHtml),
    category: (product: ProductRecord) =>
      product.categoryName === null ? null : toCategory(product.categoryName),
    collections: (product: ProductRecord, args: PageArgs, { shop, ...context }: QueryContext) =>
      paginate(
        product.collectionIds.flatMap((id) => shop.collections.get(id) ?? []),
        args,
        { shop, ...context },
      ),
    featuredImage: (product: ProductRecord) => toImage(product.images[0]),
    featuredMedia: (product: ProductRecord) => toMedia(product.images[0]),
    images: (product: ProductRecord, args: PageArgs, context: QueryContext) =>
      paginate(product.images.map(toOwnImage), args, context),
    media: (product: ProductRecord, args: PageArgs, context: QueryContext) =>
      paginate(product.images.map(toOwnMedia), args, context),
    mediaCount: (product: ProductRecord) => exactly(product.images.length),
    onlineStoreUrl: (product: ProductRecord, _: unknown, { shop }: QueryContext) =>
      onlineStoreUrl(product, shop),
    onlineStorePreviewUrl: (product: ProductRecord, _: unknown, { shop }: QueryContext) =>
      `${shop.settings.origin}/products/${product.handle}`,
    options: (product: ProductRecord, args: { first?: number | null }) =>
      product.options.slice(0, args.first ?? undefined).map((option, index) => ({
        __typename: 'ProductOption',
        id: product.id * 10 + index + 1,
        position: index + 1,
        name: option.name,
        values: option.values,
        optionValues: option.values.map((name, at) => ({
          __typename: 'ProductOptionValue',
          id: product.id * 1000 + index * 100 + at,
          name,
          hasVariants: true,
        })),
      })),
    variants: (product: ProductRecord, args: PageArgs, context: QueryContext) =>
      paginate(args.reverse ? [...product.variants].reverse() : product.variants, args, context),
    variantsCount: (product: ProductRecord) => exactly(product.variants.length),
    totalVariants: (product: ProductRecord) => product.variants.length,
    totalInventory: (product: ProductRecord) =>
      product.variants.reduce((sum, variant) => sum + (variant.tracked ? variant.inventoryQuantity : 0), 0),
    tracksInventory: (product: ProductRecord) => product.variants.some((variant) => variant.tracked),
    hasOnlyDefaultVariant: (product: ProductRecord) => isSimple(product),
    hasOutOfStockVariants: (product: ProductRecord) =>
      product.variants.some((variant) => !isForSale(variant)),
    priceRangeV2: (product: ProductRecord, _: unknown, { shop }: QueryContext) => priceRange(product, shop),
    seo: () => ({ title: null, description: null }),
  },
  ProductVariant: {
    ...metafieldResolvers,
    metafields: (_: VariantRecord, args: PageArgs, context: QueryContext) => paginate([], args, context),
    metafield: () => null,
    product: (variant: VariantRecord, _: unknown, { shop }: QueryContext) => ownerOf(variant, shop),
    position: (variant: VariantRecord, _: unknown, { shop }: QueryContext) =>
      ownerOf(variant, shop).variants.indexOf(variant) + 1,
    displayName: (variant: VariantRecord, _: unknown, { shop }: QueryContext) =>
      `${ownerOf(variant, shop).title} - ${variant.title}`,
    image: (variant: VariantRecord) => toImage(variant.image ?? undefined),
    media: (variant: VariantRecord, args: PageArgs, context: QueryContext) =>
      paginate(variant.image ? [toOwnMedia(variant.image)] : [], args, context),
    availableForSale: (variant: VariantRecord) => isForSale(variant),
    sellableOnlineQuantity: (variant: VariantRecord) => variant.inventoryQuantity,
    taxable: () => true,
    inventoryItem: (variant: VariantRecord) => toInventoryItem(variant),
    contextualPricing: (variant: VariantRecord, _: unknown, { shop }: QueryContext) => ({
      price: moneyV2(toMinor(variant.price, shop.settings.currencyCode), shop.settings.currencyCode),
      quantityRule: { minimum: 1, maximum: null, increment: 1, isDefault: true, ...variant.quantityRule },
    }),
  },
  InventoryItem: {
    variants: (item: { id: number }, args: PageArgs, context: QueryContext) =>
      paginate(
        [context.shop.findVariant(item.id)?.variant].filter((one) => one !== undefined),
        args,
        context,
      ),
  },
};

/** What is counted of a variant; here it has the variant's own number. */
export function toInventoryItem(variant: VariantRecord) {
  return {
    __typename: 'InventoryItem',
    id: variant.id,
    sku: variant.sku,
    tracked: variant.tracked,
    requiresShipping: true,
    createdAt: variant.createdAt,
    updatedAt: variant.updatedAt,
    unitCost: null,
  };
}

/** A product without options has one variant all the same, named like this. */
export function isSimple(product: ProductRecord): boolean {
  return product.variants.length === 1 && product.variants[0]?.title === 'Default Title';
}

/** null: the product is not (or not yet) on the online store. */
export function onlineStoreUrl(product: ProductRecord, shop: FakeShop): string | null {
  const isListed = product.status === 'ACTIVE' || product.status === 'UNLISTED';
  const isPublished = product.publishedAt !== null && product.publishedAt <= shop.now();
  return isListed && isPublished ? `${shop.settings.origin}/products/${product.handle}` : null;
}

export function exactly(count: number) {
  return { count, precision: 'EXACT' };
}

function ownerOf(variant: VariantRecord, shop: FakeShop): ProductRecord {
  const found = shop.findVariant(variant.id);
  if (!found) throw new Error(`Variant ${variant.id} belongs to no product.`);
  return found.product;
}

function priceRange(product: ProductRecord, shop: FakeShop) {
  const { currencyCode } = shop.settings;
  const prices = product.variants.map((variant) => toMinor(variant.price, currencyCode));
  return {
    minVariantPrice: moneyV2(Math.min(...prices), currencyCode),
    maxVariantPrice: moneyV2(Math.max(...prices), currencyCode),
  };
}

function toCategory(fullName: string) {
  return {
    __typename: 'TaxonomyCategory',
    id: `gid://shopify/TaxonomyCategory/${encodeURIComponent(fullName)}`,
    name: fullName.split(' > ').at(-1),
    fullName,
  };
}

function toImage(image: ImageRecord | undefined) {
  return image ? toOwnImage(image) : null;
}

function toOwnImage(image: ImageRecord) {
  const { url, altText } = image;
  return {
    __typename: 'ProductImage',
    id: image.id,
    url,
    altText,
    originalSrc: url,
    src: url,
    width: 800,
    height: 800,
  };
}

function toMedia(image: ImageRecord | undefined) {
  return image ? toOwnMedia(image) : null;
}

function toOwnMedia(image: ImageRecord) {
  return {
    __typename: 'MediaImage',
    id: image.id,
    alt: image.altText,
    image: toOwnImage(image),
    preview: { image: toOwnImage(image), status: 'READY' },
    mediaContentType: 'IMAGE',
    status: 'READY',
    mimeType: 'image/jpeg',
  };
}

function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
}
