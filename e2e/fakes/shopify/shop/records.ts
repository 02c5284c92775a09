/**
 * What the shop holds, named as in Shopify's schema wherever the two agree. `id` is the plain number of a gid. Amounts
 * of products are decimal strings, as Shopify keeps them; amounts of orders are integers in minor units of the order's
 * presentment currency, from which both sides of a MoneyBag are made.
 */
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

export interface AddressRecord {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  zip: string | null;
  country: string | null;
  countryCodeV2: string | null;
  phone: string | null;
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

export interface LineItemRecord {
  readonly __typename: 'LineItem';
  readonly id: number;
  productId: number | null;
  variantId: number | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  /** As ordered. */
  quantity: number;
  /** Less what was removed or refunded. */
  currentQuantity: number;
  fulfilledQuantity: number;
  unitPrice: number;
  /** Of all pieces as ordered, after discounts. */
  discountedTotal: number;
  customAttributes: { key: string; value: string | null }[];
}

export interface FulfillmentRecord {
  readonly __typename: 'Fulfillment';
  readonly id: number;
  name: string;
  status: 'SUCCESS' | 'CANCELLED' | 'FAILURE' | 'ERROR' | 'PENDING' | 'OPEN';
  displayStatus: string;
  createdAt: Date;
  updatedAt: Date;
  inTransitAt: Date | null;
  deliveredAt: Date | null;
  estimatedDeliveryAt: Date | null;
  trackingInfo: { company: string | null; number: string | null; url: string | null }[];
  lines: LinePart[];
}

/** Some pieces of one order line: in a parcel, in a refund, in a return. */
export interface LinePart {
  readonly id: number;
  lineItemId: number;
  quantity: number;
}

export interface RefundRecord {
  readonly __typename: 'Refund';
  readonly id: number;
  createdAt: Date;
  note: string | null;
  amount: number;
  lines: LinePart[];
}

export interface ReturnRecord {
  readonly __typename: 'Return';
  readonly id: number;
  name: string;
  status: 'CANCELED' | 'CLOSED' | 'DECLINED' | 'OPEN' | 'REQUESTED';
  createdAt: Date;
  lines: LinePart[];
}

export interface TransactionRecord {
  readonly __typename: 'OrderTransaction';
  readonly id: number;
  kind: 'SALE' | 'AUTHORIZATION' | 'CAPTURE' | 'REFUND' | 'VOID';
  status: 'SUCCESS' | 'PENDING' | 'FAILURE' | 'ERROR';
  gateway: string;
  formattedGateway: string;
  amount: number;
  /** null: paid without a card. */
  card: { company: string; number: string } | null;
  createdAt: Date;
}

export interface OrderRecord {
  readonly __typename: 'Order';
  readonly id: number;
  /** With prefix, e.g. "#1001". */
  name: string;
  email: string | null;
  phone: string | null;
  customerId: number | null;
  customerLocale: string | null;
  createdAt: Date;
  processedAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF' | null;
  displayFinancialStatus: string;
  /** What the buyer paid in; the shop's own currency comes from FakeShop. */
  presentmentCurrencyCode: string;
  subtotal: number;
  shipping: number;
  tax: number;
  discounts: number;
  total: number;
  discountCodes: string[];
  note: string | null;
  customAttributes: { key: string; value: string | null }[];
  tags: string[];
  test: boolean;
  shippingAddress: AddressRecord | null;
  shippingTitle: string | null;
  /** Path and query that the buyer came in by, e.g. "/cart/1:1?utm_source=chat". */
  landingPage: string | null;
  lineItems: LineItemRecord[];
  fulfillments: FulfillmentRecord[];
  refunds: RefundRecord[];
  returns: ReturnRecord[];
  transactions: TransactionRecord[];
}

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
