import type { AddressRecord } from './order-records';

// What the shop holds besides orders, named as in Shopify's schema wherever the two agree. `id` is the plain number of a
// gid. Amounts are decimal strings, as Shopify keeps prices.

export interface ProductRecord {
  readonly __typename: 'Product';
  readonly id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  /** Full name in Shopify's taxonomy, e.g. "Apparel & Accessories > Clothing". */
  categoryName: string | null;
  tags: string[];
  status: 'ACTIVE' | 'ARCHIVED' | 'DRAFT' | 'UNLISTED';
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  options: { name: string; values: string[] }[];
  variants: VariantRecord[];
  images: ImageRecord[];
  metafields: MetafieldRecord[];
  collectionIds: number[];
  isGiftCard: boolean;
}

export interface VariantRecord {
  readonly __typename: 'ProductVariant';
  readonly id: number;
  title: string;
  sku: string | null;
  barcode: string | null;
  price: string;
  compareAtPrice: string | null;
  inventoryQuantity: number;
  /** False: sold without counting. */
  tracked: boolean;
  inventoryPolicy: 'DENY' | 'CONTINUE';
  selectedOptions: { name: string; value: string }[];
  image: ImageRecord | null;
  /** How many an order may hold; without one, any number. */
  quantityRule?: { minimum: number; maximum: number | null; increment: number };
  createdAt: Date;
  updatedAt: Date;
}

export interface ImageRecord {
  readonly id: number;
  url: string;
  altText: string | null;
}

export interface MetafieldRecord {
  readonly __typename: 'Metafield';
  readonly id: number;
  namespace: string;
  key: string;
  /** Of its definition; null: there is none. */
  name: string | null;
  type: string;
  value: string;
}

export interface CollectionRecord {
  readonly __typename: 'Collection';
  readonly id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface CustomerRecord {
  readonly __typename: 'Customer';
  readonly id: number;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  locale: string;
  tags: string[];
  addresses: AddressRecord[];
  createdAt: Date;
  updatedAt: Date;
}

/** Some pieces of one order line: in a parcel, in a refund, in a return. */

export interface PageRecord {
  readonly __typename: 'Page';
  readonly id: number;
  title: string;
  handle: string;
  body: string;
  isPublished: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface PolicyRecord {
  readonly __typename: 'ShopPolicy';
  readonly id: number;
  type: string;
  title: string;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface DiscountRecord {
  readonly id: number;
  kind: 'DiscountCodeBasic' | 'DiscountCodeFreeShipping' | 'DiscountCodeBxgy';
  code: string;
  title: string;
  summary: string;
  startsAt: Date;
  endsAt: Date | null;
  usageLimit: number | null;
  asyncUsageCount: number;
  /** 0 to 1; of the whole order. Only of DiscountCodeBasic. */
  percentage: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface WebhookRecord {
  readonly __typename: 'WebhookSubscription';
  readonly id: number;
  /** As in the schema, e.g. "PRODUCTS_UPDATE". */
  topic: string;
  uri: string;
  format: 'JSON' | 'XML';
  includeFields: string[];
  createdAt: Date;
  updatedAt: Date;
  /** Deliveries in a row that failed; Shopify gives a subscription up after eight retries. */
  failures: number;
}
