import { hasScope } from '../graphql/find-denials';
import type { Listing } from '../graphql/list-records';
import type { QueryContext } from '../graphql/query-context';
import { fulfillmentStatusOf, returnStatusOf } from '../shop/order-facts';
import type { OrderRecord } from '../shop/order-records';
import type {
  CollectionRecord,
  CustomerRecord,
  PageRecord,
  ProductRecord,
  WebhookRecord,
} from '../shop/records';

const day = 86_400_000;

export const productListing: Listing<ProductRecord> = {
  search: {
    anywhere: (one) => [
      one.title,
      one.vendor,
      one.productType,
      ...one.tags,
      ...one.variants.map((own) => own.sku),
    ],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      title: { kind: 'words', of: (one) => [one.title] },
      handle: { kind: 'exact', of: (one) => [one.handle] },
      vendor: { kind: 'words', of: (one) => [one.vendor] },
      product_type: { kind: 'words', of: (one) => [one.productType] },
      tag: { kind: 'exact', of: (one) => one.tags },
      sku: { kind: 'words', of: (one) => one.variants.map((variant) => variant.sku) },
      status: { kind: 'exact', of: (one) => [one.status] },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
      created_at: { kind: 'time', of: (one) => one.createdAt },
      published_at: { kind: 'time', of: (one) => one.publishedAt },
    },
  },
  sort: {
    TITLE: (one) => one.title,
    VENDOR: (one) => one.vendor,
    UPDATED_AT: (one) => one.updatedAt.getTime(),
    CREATED_AT: (one) => one.createdAt.getTime(),
  },
};

export const orderListing: Listing<OrderRecord> = {
  search: {
    anywhere: (one) => [one.name, one.email, one.phone, one.shippingAddress?.lastName ?? null],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      name: { kind: 'words', of: (one) => [one.name] },
      email: { kind: 'words', of: (one) => [one.email] },
      customer_id: { kind: 'number', of: (one) => one.customerId ?? -1 },
      sku: { kind: 'words', of: (one) => one.lineItems.map((line) => line.sku) },
      tag: { kind: 'exact', of: (one) => one.tags },
      discount_code: { kind: 'exact', of: (one) => one.discountCodes },
      status: { kind: 'exact', of: (one) => ['any', statusOf(one)] },
      financial_status: { kind: 'exact', of: (one) => [one.displayFinancialStatus] },
      fulfillment_status: { kind: 'exact', of: (one) => [shippedWord(one)] },
      return_status: { kind: 'exact', of: (one) => [returnStatusOf(one)] },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
      created_at: { kind: 'time', of: (one) => one.createdAt },
      processed_at: { kind: 'time', of: (one) => one.processedAt },
    },
  },
  sort: {
    PROCESSED_AT: (one) => one.processedAt.getTime(),
    CREATED_AT: (one) => one.createdAt.getTime(),
    UPDATED_AT: (one) => one.updatedAt.getTime(),
    ORDER_NUMBER: (one) => one.id,
  },
  isHidden: isTooOld,
};

/** Without `read_all_orders` an app sees the last 60 days: https://shopify.dev/docs/api/usage/access-scopes */
export function isTooOld(order: OrderRecord, { shop, token }: QueryContext): boolean {
  const oldest = shop.now().getTime() - 60 * day;
  return !hasScope(token.scopes, 'read_all_orders') && order.createdAt.getTime() < oldest;
}

export const customerListing: Listing<CustomerRecord> = {
  search: {
    anywhere: (one) => [one.firstName, one.lastName, one.email, one.phone],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      email: { kind: 'words', of: (one) => [one.email] },
      phone: { kind: 'words', of: (one) => [one.phone] },
      first_name: { kind: 'words', of: (one) => [one.firstName] },
      last_name: { kind: 'words', of: (one) => [one.lastName] },
      tag: { kind: 'exact', of: (one) => one.tags },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
      customer_date: { kind: 'time', of: (one) => one.createdAt },
    },
  },
  sort: {
    UPDATED_AT: (one) => one.updatedAt.getTime(),
    CREATED_AT: (one) => one.createdAt.getTime(),
    NAME: (one) => `${one.lastName} ${one.firstName}`,
  },
};

export const collectionListing: Listing<CollectionRecord> = {
  search: {
    anywhere: (one) => [one.title],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      title: { kind: 'words', of: (one) => [one.title] },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
    },
  },
  sort: { TITLE: (one) => one.title, UPDATED_AT: (one) => one.updatedAt.getTime() },
};

export const pageListing: Listing<PageRecord> = {
  search: {
    anywhere: (one) => [one.title],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      title: { kind: 'words', of: (one) => [one.title] },
      handle: { kind: 'exact', of: (one) => [one.handle] },
      published_status: {
        kind: 'exact',
        of: (one) => ['any', one.isPublished ? 'published' : 'unpublished'],
      },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
      created_at: { kind: 'time', of: (one) => one.createdAt },
    },
  },
  sort: { TITLE: (one) => one.title, UPDATED_AT: (one) => one.updatedAt.getTime() },
};

export const webhookListing: Listing<WebhookRecord> = {
  search: {
    anywhere: () => [],
    named: {
      id: { kind: 'number', of: (one) => one.id },
      created_at: { kind: 'time', of: (one) => one.createdAt },
      updated_at: { kind: 'time', of: (one) => one.updatedAt },
    },
  },
  sort: { CREATED_AT: (one) => one.createdAt.getTime() },
};

function statusOf(order: OrderRecord): string {
  if (order.cancelledAt) return 'cancelled';
  return order.closedAt ? 'closed' : 'open';
}

/** The filter's words differ from the enum's. */
function shippedWord(order: OrderRecord): string {
  const words = { UNFULFILLED: 'unfulfilled', PARTIALLY_FULFILLED: 'partial', FULFILLED: 'shipped' };
  return words[fulfillmentStatusOf(order)];
}
