import type { FakeShop } from './fake-shop';
import type { ProductRecord, VariantRecord } from './records';
import type { ShopEvent } from './shop-event';

export type NewProduct = Partial<Omit<ProductRecord, '__typename' | 'variants'>> & {
  title: string;
  variants?: (Partial<Omit<VariantRecord, '__typename'>> & { price: string })[];
};

/** Adds a product; what is not said is as in a product just made and published. */
export function addProduct(shop: FakeShop, given: NewProduct): { product: ProductRecord; event: ShopEvent } {
  const now = shop.now();
  const id = given.id === undefined ? shop.newId() : shop.reserveId(given.id);
  const product: ProductRecord = {
    __typename: 'Product',
    handle: `${slug(given.title)}-${id}`,
    descriptionHtml: '',
    vendor: shop.settings.name,
    productType: '',
    categoryName: null,
    tags: [],
    status: 'ACTIVE',
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
    options: [{ name: 'Title', values: ['Default Title'] }],
    images: [],
    metafields: [],
    collectionIds: [],
    isGiftCard: false,
    ...given,
    id,
    variants: (given.variants ?? [{ price: '10.00' }]).map((variant) => newVariant(shop, variant)),
  };
  shop.products.put(product);
  return { product, event: { topic: 'products/create', id } };
}

/** Changes a product in place, as a merchant's edit does. */
export function changeProduct(
  shop: FakeShop,
  id: number,
  change: (product: ProductRecord) => void,
): ShopEvent {
  const product = shop.products.require(id);
  change(product);
  product.updatedAt = shop.now();
  shop.products.touch();
  return { topic: 'products/update', id };
}

/** Changes one variant: price, stock, … Its product counts as changed too. */
export function changeVariant(
  shop: FakeShop,
  variantId: number,
  change: (variant: VariantRecord) => void,
): ShopEvent {
  const found = shop.findVariant(variantId);
  if (!found) throw new Error(`The shop has no variant ${variantId}.`);
  change(found.variant);
  found.variant.updatedAt = shop.now();
  return changeProduct(shop, found.product.id, () => undefined);
}

export function deleteProduct(shop: FakeShop, id: number): ShopEvent {
  shop.products.require(id);
  shop.products.delete(id);
  return { topic: 'products/delete', id };
}

function newVariant(
  shop: FakeShop,
  given: Partial<Omit<VariantRecord, '__typename'>> & { price: string },
): VariantRecord {
  const now = shop.now();
  return {
    __typename: 'ProductVariant',
    title: 'Default Title',
    sku: null,
    barcode: null,
    compareAtPrice: null,
    inventoryQuantity: 0,
    tracked: true,
    inventoryPolicy: 'DENY',
    selectedOptions: [{ name: 'Title', value: 'Default Title' }],
    image: null,
    createdAt: now,
    updatedAt: now,
    ...given,
    id: given.id === undefined ? shop.newId() : shop.reserveId(given.id),
  };
}

function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'product'
  );
}
