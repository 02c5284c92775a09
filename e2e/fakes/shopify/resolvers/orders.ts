import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type { FakeShop } from '../shop/fake-shop';
import { fulfillmentStatusOf, orderStatusPath, refundedOf, returnStatusOf } from '../shop/order-facts';
import type { LineItemRecord, OrderRecord } from '../shop/order-records';
import { toMailingAddress } from './addresses';
import { toCustomerJourney } from './customer-journey';
import { metafieldResolvers } from './metafields';
import { moneyBag } from './money-bag';
import { suggestRefund } from './suggest-refund';

interface FirstArgs {
  first?: number | null;
}

/** A part of an order, which needs to know the order for its currency. */
export type PartOf<T> = T & { order: OrderRecord };

const amount = (of: (order: OrderRecord) => number) => {
  return (order: OrderRecord, _: unknown, { shop }: QueryContext) => moneyBag(of(order), order, shop);
};

export const orderResolvers: ResolverMap = {
  Order: {
    ...metafieldResolvers,
    email: (order: OrderRecord, _: unknown, context: QueryContext) => personal(order.email, context),
    phone: (order: OrderRecord, _: unknown, context: QueryContext) => personal(order.phone, context),
    note: (order: OrderRecord) => order.note,
    number: (order: OrderRecord) => Number(/\d+/.exec(order.name)?.[0] ?? 0),
    confirmed: () => true,
    closed: (order: OrderRecord) => order.closedAt !== null,
    edited: () => false,
    currencyCode: (_: OrderRecord, __: unknown, { shop }: QueryContext) => shop.settings.currencyCode,
    taxesIncluded: (_: OrderRecord, __: unknown, { shop }: QueryContext) => shop.settings.taxesIncluded,
    sourceName: () => 'web',
    discountCode: (order: OrderRecord) => order.discountCodes[0] ?? null,
    customer: (order: OrderRecord, _: unknown, { shop }: QueryContext) =>
      order.customerId === null ? null : (shop.customers.get(order.customerId) ?? null),
    displayFulfillmentStatus: (order: OrderRecord) => fulfillmentStatusOf(order),
    returnStatus: (order: OrderRecord) => returnStatusOf(order),
    fullyPaid: (order: OrderRecord) => order.displayFinancialStatus === 'PAID',
    unpaid: (order: OrderRecord) => order.displayFinancialStatus === 'PENDING',
    requiresShipping: (order: OrderRecord) => order.shippingAddress !== null,
    shippingAddress: (order: OrderRecord, _: unknown, context: QueryContext) =>
      toMailingAddress(order.shippingAddress, order.id, context),
    billingAddress: (order: OrderRecord, _: unknown, context: QueryContext) =>
      toMailingAddress(order.shippingAddress, order.id, context),
    statusPageUrl: (order: OrderRecord, _: unknown, { shop }: QueryContext) =>
      `${shop.settings.origin}${orderStatusPath(order, shop)}`,
    landingPageUrl: (order: OrderRecord, _: unknown, { shop }: QueryContext) => landingUrl(order, shop),
    customerJourneySummary: (order: OrderRecord, _: unknown, { shop }: QueryContext) =>
      toCustomerJourney(order, landingUrl(order, shop)),
    paymentGatewayNames: (order: OrderRecord) => [...new Set(order.transactions.map((one) => one.gateway))],
    shippingLine: (order: OrderRecord, _: unknown, { shop }: QueryContext) =>
      shippingLines(order, shop)[0] ?? null,
    shippingLines: (order: OrderRecord, args: PageArgs, context: QueryContext) =>
      paginate(shippingLines(order, context.shop), args, context),
    subtotalLineItemsQuantity: (order: OrderRecord) => sum(order.lineItems, (line) => line.quantity),
    currentSubtotalLineItemsQuantity: (order: OrderRecord) =>
      sum(order.lineItems, (line) => line.currentQuantity),
    subtotalPriceSet: amount((order) => order.subtotal),
    totalShippingPriceSet: amount((order) => order.shipping),
    totalTaxSet: amount((order) => order.tax),
    totalDiscountsSet: amount((order) => order.discounts),
    totalPriceSet: amount((order) => order.total),
    originalTotalPriceSet: amount((order) => order.total),
    totalRefundedSet: amount(refundedOf),
    currentTotalPriceSet: amount((order) => order.total - refundedOf(order)),
    currentSubtotalPriceSet: amount((order) => Math.max(0, order.subtotal - refundedOf(order))),
    currentTotalDiscountsSet: amount((order) => order.discounts),
    currentTotalTaxSet: amount((order) => order.tax),
    totalReceivedSet: amount(receivedOf),
    netPaymentSet: amount((order) => receivedOf(order) - refundedOf(order)),
    totalOutstandingSet: amount((order) => Math.max(0, order.total - receivedOf(order))),
    lineItems: (order: OrderRecord, args: PageArgs, context: QueryContext) =>
      paginate(parts(order.lineItems, order), args, context),
    fulfillments: (order: OrderRecord, args: FirstArgs) => parts(first(order.fulfillments, args), order),
    fulfillmentsCount: (order: OrderRecord) => ({ count: order.fulfillments.length, precision: 'EXACT' }),
    refunds: (order: OrderRecord, args: FirstArgs) => parts(first(order.refunds, args), order),
    returns: (order: OrderRecord, args: PageArgs, context: QueryContext) =>
      paginate(parts(order.returns, order), args, context),
    transactions: (order: OrderRecord, args: FirstArgs) => parts(first(order.transactions, args), order),
    suggestedRefund: suggestRefund,
    transactionsCount: (order: OrderRecord) => ({ count: order.transactions.length, precision: 'EXACT' }),
  },
  LineItem: {
    name: (line: LineItemRecord) => (line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title),
    image: () => null,
    isGiftCard: () => false,
    product: (line: LineItemRecord, _: unknown, { shop }: QueryContext) =>
      line.productId === null ? null : (shop.products.get(line.productId) ?? null),
    variant: (line: LineItemRecord, _: unknown, { shop }: QueryContext) =>
      line.variantId === null ? null : (shop.findVariant(line.variantId)?.variant ?? null),
    refundableQuantity: (line: LineItemRecord) => line.currentQuantity,
    unfulfilledQuantity: (line: LineItemRecord) => Math.max(0, line.currentQuantity - line.fulfilledQuantity),
    fulfillableQuantity: (line: LineItemRecord) => Math.max(0, line.currentQuantity - line.fulfilledQuantity),
    nonFulfillableQuantity: () => 0,
    requiresShipping: () => true,
    originalUnitPriceSet: lineAmount((line) => line.unitPrice),
    originalTotalSet: lineAmount((line) => line.unitPrice * line.quantity),
    // Of discounts by code only when asked for.
    discountedTotalSet: (
      line: PartOf<LineItemRecord>,
      args: { withCodeDiscounts?: boolean },
      { shop }: QueryContext,
    ) => {
      const isFull = !args.withCodeDiscounts && line.order.discountCodes.length > 0;
      return moneyBag(isFull ? line.unitPrice * line.quantity : line.discountedTotal, line.order, shop);
    },
    discountedUnitPriceSet: lineAmount((line) =>
      Math.round(line.discountedTotal / Math.max(1, line.quantity)),
    ),
    discountedUnitPriceAfterAllDiscountsSet: lineAmount((line) =>
      Math.round(line.discountedTotal / Math.max(1, line.quantity)),
    ),
    totalDiscountSet: lineAmount((line) => line.unitPrice * line.quantity - line.discountedTotal),
  },
};

/** Null where Shopify keeps personal data from the app. */
export function personal<T>(value: T, context: QueryContext): T | null {
  return context.withholdCustomerData ? null : value;
}

/** The line of an order by its id; parts refer to lines that exist. */
export function lineOf(order: OrderRecord, lineItemId: number): PartOf<LineItemRecord> {
  const line = order.lineItems.find((one) => one.id === lineItemId);
  if (!line) throw new Error(`Order ${order.name} has no line ${lineItemId}.`);
  return { ...line, order };
}

function lineAmount(of: (line: LineItemRecord) => number) {
  return (line: PartOf<LineItemRecord>, _: unknown, { shop }: QueryContext) =>
    moneyBag(of(line), line.order, shop);
}

function parts<T>(rows: readonly T[], order: OrderRecord): PartOf<T>[] {
  return rows.map((row) => ({ ...row, order }));
}

function first<T>(rows: readonly T[], args: FirstArgs): readonly T[] {
  return rows.slice(0, args.first ?? undefined);
}

function shippingLines(order: OrderRecord, shop: FakeShop) {
  if (order.shippingTitle === null) return [];
  const price = moneyBag(order.shipping, order, shop);
  return [
    {
      __typename: 'ShippingLine',
      id: order.id,
      title: order.shippingTitle,
      code: order.shippingTitle,
      source: 'shopify',
      isRemoved: false,
      originalPriceSet: price,
      discountedPriceSet: price,
      currentDiscountedPriceSet: price,
    },
  ];
}

export function receivedOf(order: OrderRecord): number {
  return sum(order.transactions, (one) =>
    one.status === 'SUCCESS' && (one.kind === 'SALE' || one.kind === 'CAPTURE') ? one.amount : 0,
  );
}

function landingUrl(order: OrderRecord, shop: FakeShop): string | null {
  return order.landingPage === null ? null : `${shop.settings.origin}${order.landingPage}`;
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
