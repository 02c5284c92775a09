import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type {
  FulfillmentRecord,
  LinePart,
  OrderRecord,
  RefundRecord,
  ReturnRecord,
  TransactionRecord,
} from '../shop/order-records';
import { moneyBag } from './money-bag';
import { lineOf, type PartOf } from './orders';

export const orderPartResolvers: ResolverMap = {
  Fulfillment: {
    events: (fulfillment: PartOf<FulfillmentRecord>, args: PageArgs, context: QueryContext) =>
      paginate(eventsOf(fulfillment), args, context),
    fulfillmentLineItems: (fulfillment: PartOf<FulfillmentRecord>, args: PageArgs, context: QueryContext) =>
      paginate(
        fulfillment.lines.map((part) => toFulfillmentLine(part, fulfillment.order)),
        args,
        context,
      ),
    totalQuantity: (fulfillment: FulfillmentRecord) =>
      fulfillment.lines.reduce((sum, part) => sum + part.quantity, 0),
    trackingInfo: (fulfillment: FulfillmentRecord, args: { first?: number | null }) =>
      fulfillment.trackingInfo.slice(0, args.first ?? undefined),
    requiresShipping: () => true,
  },
  Refund: {
    totalRefundedSet: (refund: PartOf<RefundRecord>, _: unknown, { shop }: QueryContext) =>
      moneyBag(refund.amount, refund.order, shop),
    processedAt: (refund: RefundRecord) => refund.createdAt,
    updatedAt: (refund: RefundRecord) => refund.createdAt,
    refundLineItems: (refund: PartOf<RefundRecord>, args: PageArgs, context: QueryContext) =>
      paginate(
        refund.lines.map((part) => toRefundLine(part, refund.order, context)),
        args,
        context,
      ),
    return: () => null,
  },
  Return: {
    returnLineItems: (one: PartOf<ReturnRecord>, args: PageArgs, context: QueryContext) =>
      paginate(
        one.lines.map((part) => toReturnLine(part, one.order)),
        args,
        context,
      ),
    totalQuantity: (one: ReturnRecord) => one.lines.reduce((sum, part) => sum + part.quantity, 0),
    closedAt: (one: ReturnRecord) => (one.status === 'CLOSED' ? one.createdAt : null),
    decline: () => null,
  },
  OrderTransaction: {
    amountSet: (one: PartOf<TransactionRecord>, _: unknown, { shop }: QueryContext) =>
      moneyBag(one.amount, one.order, shop),
    accountNumber: (one: TransactionRecord) => one.card?.number ?? null,
    processedAt: (one: TransactionRecord) => one.createdAt,
    test: () => false,
    manualPaymentGateway: (one: TransactionRecord) => one.card === null && one.gateway === 'manual',
    errorCode: () => null,
    parentTransaction: () => null,
    paymentDetails: (one: TransactionRecord) =>
      one.card && {
        __typename: 'CardPaymentDetails',
        company: one.card.company,
        number: one.card.number,
        name: null,
        bin: null,
        wallet: null,
        paymentMethodName: 'card',
        expirationMonth: null,
        expirationYear: null,
      },
  },
};

export function toFulfillmentLine(part: LinePart, order: OrderRecord) {
  return {
    __typename: 'FulfillmentLineItem',
    id: part.id,
    quantity: part.quantity,
    lineItem: lineOf(order, part.lineItemId),
  };
}

function toRefundLine(part: LinePart, order: OrderRecord, { shop }: QueryContext) {
  const line = lineOf(order, part.lineItemId);
  const each = Math.round(line.discountedTotal / Math.max(1, line.quantity));
  return {
    __typename: 'RefundLineItem',
    id: part.id,
    quantity: part.quantity,
    lineItem: line,
    restocked: true,
    restockType: 'RETURN',
    priceSet: moneyBag(each, order, shop),
    subtotalSet: moneyBag(each * part.quantity, order, shop),
    totalTaxSet: moneyBag(0, order, shop),
  };
}

function toReturnLine(part: LinePart, order: OrderRecord) {
  return {
    __typename: 'ReturnLineItem',
    id: part.id,
    quantity: part.quantity,
    refundableQuantity: part.quantity,
    refundedQuantity: 0,
    processableQuantity: part.quantity,
    processedQuantity: 0,
    unprocessedQuantity: part.quantity,
    customerNote: null,
    returnReason: 'UNKNOWN',
    returnReasonNote: '',
    fulfillmentLineItem: toFulfillmentLine(part, order),
  };
}

function eventsOf(fulfillment: FulfillmentRecord) {
  const happened: [string, Date | null][] = [
    ['IN_TRANSIT', fulfillment.inTransitAt],
    ['DELIVERED', fulfillment.deliveredAt],
  ];
  return happened.flatMap(([status, at], index) =>
    at === null
      ? []
      : [
          {
            __typename: 'FulfillmentEvent',
            id: fulfillment.id * 10 + index,
            status,
            happenedAt: at,
            createdAt: at,
            message: null,
            city: null,
            country: null,
            estimatedDeliveryAt: fulfillment.estimatedDeliveryAt,
          },
        ],
  );
}
