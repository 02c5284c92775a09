import type { GraphQLResolveInfo } from 'graphql';
import { paginate } from '../graphql/connection';
import { findRecords, type ListArgs, type Listing, listRecords } from '../graphql/list-records';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import type { FakeShop } from '../shop/fake-shop';
import type { OrderRecord } from '../shop/order-records';
import type { Table } from '../shop/table';
import { toBulkOperation } from './bulk-operations';
import { findDiscount } from './discounts';
import {
  collectionListing,
  customerListing,
  isTooOld,
  orderListing,
  pageListing,
  productListing,
  webhookListing,
} from './listings';
import { toJob } from './order-changes';
import { toInventoryItem } from './products';
import { listReturnable } from './returns';

interface IdArgs {
  id: string;
}

export const queryRootResolvers: ResolverMap = {
  QueryRoot: {
    products: listOf((shop) => shop.products, productListing),
    orders: listOf((shop) => shop.orders, orderListing),
    customers: listOf((shop) => shop.customers, customerListing),
    collections: listOf((shop) => shop.collections, collectionListing),
    pages: listOf((shop) => shop.pages, pageListing),
    webhookSubscriptions: (
      _: unknown,
      args: ListArgs & { topics?: string[] | null; uri?: string | null; callbackUrl?: string | null },
      context: QueryContext,
      info: GraphQLResolveInfo,
    ) => {
      const address = args.uri ?? args.callbackUrl;
      const rows = findRecords(context.shop.webhooks, webhookListing, args, context, info).filter(
        (one) => (!args.topics || args.topics.includes(one.topic)) && (!address || one.uri === address),
      );
      return paginate(rows, args, context);
    },
    productsCount: countOf((shop) => shop.products, productListing),
    ordersCount: countOf((shop) => shop.orders, orderListing),
    customersCount: countOf((shop) => shop.customers, customerListing),
    collectionsCount: countOf((shop) => shop.collections, collectionListing),
    product: byId('Product'),
    productVariant: byId('ProductVariant'),
    order: byId('Order'),
    customer: byId('Customer'),
    fulfillment: byId('Fulfillment'),
    refund: byId('Refund'),
    collection: byId('Collection'),
    page: byId('Page'),
    webhookSubscription: byId('WebhookSubscription'),
    bulkOperation: byId('BulkOperation'),
    node: (_: unknown, args: IdArgs, context: QueryContext) => findNode(args.id, context),
    nodes: (_: unknown, args: { ids: string[] }, context: QueryContext) =>
      args.ids.map((id) => findNode(id, context)),
    currentBulkOperation: (_: unknown, __: unknown, context: QueryContext) => {
      const last = context.bulkOperations.all().at(-1);
      return last ? toBulkOperation(last) : null;
    },
    bulkOperations: (_: unknown, args: ListArgs, context: QueryContext) => {
      if (args.query) context.problem('The fake shop cannot search bulk operations.');
      const all = context.bulkOperations.all().map(toBulkOperation);
      return paginate(args.reverse ? all.reverse() : all, args, context);
    },
    codeDiscountNodeByCode: (_: unknown, args: { code: string }, { shop }: QueryContext) =>
      findDiscount(args.code, shop),
    job: (_: unknown, args: IdArgs, { shop }: QueryContext) => toJob(shop, parseGid(args.id)?.id ?? -1),
    returnableFulfillments: listReturnable,
    shop: (_: unknown, __: unknown, { shop }: QueryContext) => shop.settings,
    shopLocales: (_: unknown, __: unknown, { shop }: QueryContext) => [
      {
        locale: shop.settings.primaryLocale,
        name: shop.settings.primaryLocale,
        primary: true,
        published: true,
      },
    ],
    currentAppInstallation: (_: unknown, __: unknown, { token }: QueryContext) => ({
      __typename: 'AppInstallation',
      id: 1,
      accessScopes: [...token.scopes].sort().map((handle) => ({ handle, description: handle })),
      app: { __typename: 'App', id: 1, title: 'Storefolk', handle: 'storefolk' },
    }),
  },
};

/** The record of any kind by its gid; null when it is gone, or never was. */
export function findNode(gid: string, context: QueryContext): unknown {
  const parsed = parseGid(gid);
  if (!parsed) {
    context.problem(`“${gid}” is no id of Shopify.`);
    return null;
  }
  const { shop } = context;
  const { type, id } = parsed;
  switch (type) {
    case 'Product':
      return shop.products.get(id) ?? null;
    case 'ProductVariant':
      return shop.findVariant(id)?.variant ?? null;
    case 'InventoryItem': {
      const variant = shop.findVariant(id)?.variant;
      return variant ? toInventoryItem(variant) : null;
    }
    case 'Order': {
      const order = shop.orders.get(id);
      return order && !isTooOld(order, context) ? order : null;
    }
    case 'Customer':
      return shop.customers.get(id) ?? null;
    case 'Fulfillment':
      return findPart(shop, (order) => order.fulfillments, id);
    case 'Refund':
      return findPart(shop, (order) => order.refunds, id);
    case 'Collection':
      return shop.collections.get(id) ?? null;
    case 'Page':
      return shop.pages.get(id) ?? null;
    case 'WebhookSubscription':
      return shop.webhooks.get(id) ?? null;
    case 'BulkOperation': {
      const operation = context.bulkOperations.get(id);
      return operation ? toBulkOperation(operation) : null;
    }
    default:
      context.problem(`The fake shop cannot find a ${type} by its id.`);
      return null;
  }
}

/** A part of whichever order has it, with the order that it needs for its currency. */
function findPart<T extends { readonly id: number }>(
  shop: FakeShop,
  partsOf: (order: OrderRecord) => readonly T[],
  id: number,
) {
  for (const order of shop.orders.all()) {
    const part = partsOf(order).find((one) => one.id === id);
    if (part) return { ...part, order };
  }
  return null;
}

function listOf<T extends { readonly id: number }>(table: (shop: FakeShop) => Table<T>, listing: Listing<T>) {
  return (_: unknown, args: ListArgs, context: QueryContext, info: GraphQLResolveInfo) =>
    listRecords(table(context.shop), listing, args, context, info);
}

/** Counts stop at `limit` (10,000 where none is given), and say so. */
function countOf<T extends { readonly id: number }>(
  table: (shop: FakeShop) => Table<T>,
  listing: Listing<T>,
) {
  return (
    _: unknown,
    args: ListArgs & { limit?: number | null },
    context: QueryContext,
    info: GraphQLResolveInfo,
  ) => {
    const found = findRecords(table(context.shop), listing, args, context, info).length;
    const limit = args.limit ?? 25_000;
    return found > limit ? { count: limit, precision: 'AT_LEAST' } : { count: found, precision: 'EXACT' };
  };
}

function byId(type: string) {
  return (_: unknown, args: IdArgs, context: QueryContext) => {
    if (parseGid(args.id)?.type !== type) context.problem(`“${args.id}” is no id of a ${type}.`);
    return findNode(args.id, context);
  };
}
