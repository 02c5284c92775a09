import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import { changeOrder } from '../shop/change-orders';
import type { FulfillmentRecord, LinePart, OrderRecord, ReturnRecord } from '../shop/order-records';
import { toFulfillmentLine } from './order-parts';
import type { PartOf } from './orders';

interface ReturnInput {
  orderId: string;
  returnLineItems: {
    fulfillmentLineItemId: string;
    quantity: number;
    returnReason?: string | null;
    returnReasonNote?: string | null;
  }[];
  exchangeLineItems?: { variantId?: string | null; quantity: number }[] | null;
}

const refuse = (field: string[], code: string, message: string) => ({
  return: null,
  userErrors: [{ field: ['returnInput', ...field], code, message }],
});

export const returnMutations = {
  returnCreate: (_: unknown, { returnInput }: { returnInput: ReturnInput }, context: QueryContext) => {
    const { shop } = context;
    const order = shop.orders.get(parseGid(returnInput.orderId)?.id ?? -1);
    if (!order) return refuse(['orderId'], 'NOT_FOUND', 'Order does not exist.');
    const free = new Map(returnableOf(order).map(({ part, left }) => [part.id, { part, left }]));
    const lines: LinePart[] = [];
    for (const [index, wanted] of returnInput.returnLineItems.entries()) {
      const field = ['returnLineItems', String(index)];
      const found = free.get(parseGid(wanted.fulfillmentLineItemId)?.id ?? -1);
      if (!found) return refuse(field, 'NOT_FOUND', 'Fulfillment line item is not returnable.');
      if (wanted.quantity < 1 || wanted.quantity > found.left)
        return refuse(field, 'INVALID', 'Quantity is not available to be returned.');
      if (wanted.returnReason === 'OTHER' && !wanted.returnReasonNote)
        return refuse(field, 'BLANK', 'Return reason note is required.');
      lines.push({ id: shop.newId(), lineItemId: found.part.lineItemId, quantity: wanted.quantity });
    }
    const exchange = (returnInput.exchangeLineItems ?? []).map(({ variantId, quantity }) => ({
      variantId: parseGid(variantId ?? '')?.id ?? -1,
      quantity,
    }));
    if (exchange.some(({ variantId }) => !shop.findVariant(variantId)))
      return refuse(['exchangeLineItems'], 'NOT_FOUND', 'Variant does not exist.');
    const opened: ReturnRecord = {
      __typename: 'Return',
      id: shop.newId(),
      name: `${order.name}-R${order.returns.length + 1}`,
      status: 'OPEN',
      createdAt: shop.now(),
      lines,
      exchange,
    };
    context.tell(changeOrder(shop, order.id, ({ returns }) => returns.push(opened)));
    return { return: { ...opened, order }, userErrors: [] };
  },

  returnCancel: (_: unknown, args: { id: string }, { shop, tell }: QueryContext) => {
    const id = parseGid(args.id)?.id;
    const order = shop.orders.all().find(({ returns }) => returns.some((one) => one.id === id));
    const found = order?.returns.find((one) => one.id === id);
    if (!order || !found || (found.status !== 'OPEN' && found.status !== 'REQUESTED')) {
      const message = 'Return is not cancelable.';
      return { return: null, userErrors: [{ field: ['id'], code: 'INVALID_STATE', message }] };
    }
    found.status = 'CANCELED';
    tell(changeOrder(shop, order.id, () => undefined));
    return { return: { ...found, order }, userErrors: [] };
  },
};

export const returnResolvers: ResolverMap = {
  ReturnableFulfillment: {
    returnableFulfillmentLineItems: (
      { parts, fulfillment }: { parts: FreePart[]; fulfillment: PartOf<FulfillmentRecord> },
      args: PageArgs,
      context: QueryContext,
    ) =>
      paginate(
        parts.map(({ part, left }) => ({
          id: part.id,
          quantity: left,
          fulfillmentLineItem: toFulfillmentLine(part, fulfillment.order),
        })),
        args,
        context,
      ),
  },
};

interface FreePart {
  part: LinePart;
  left: number;
}

/** What was sent and is neither coming back nor paid back, by parcel. */
export function listReturnable(_: unknown, args: PageArgs & { orderId: string }, context: QueryContext) {
  const order = context.shop.orders.get(parseGid(args.orderId)?.id ?? -1);
  const free = order ? returnableOf(order) : [];
  const parcels = (order?.fulfillments ?? []).flatMap((fulfillment) => {
    const parts = free.filter(({ part }) => fulfillment.lines.includes(part));
    if (!order || parts.length === 0) return [];
    const fulfillmentOfOrder = { ...fulfillment, order };
    return [
      { __typename: 'ReturnableFulfillment', id: fulfillment.id, fulfillment: fulfillmentOfOrder, parts },
    ];
  });
  return paginate(parcels, args, context);
}

function returnableOf(order: OrderRecord): FreePart[] {
  const gone = new Map<number, number>();
  const returns = order.returns.filter(({ status }) => status !== 'CANCELED' && status !== 'DECLINED');
  for (const { lines } of [...returns, ...order.refunds]) {
    for (const { lineItemId, quantity } of lines)
      gone.set(lineItemId, (gone.get(lineItemId) ?? 0) + quantity);
  }
  return order.fulfillments
    .filter(({ status }) => status === 'SUCCESS')
    .flatMap(({ lines }) => lines)
    .flatMap((part) => {
      const taken = Math.min(part.quantity, gone.get(part.lineItemId) ?? 0);
      gone.set(part.lineItemId, (gone.get(part.lineItemId) ?? 0) - taken);
      return taken < part.quantity ? [{ part, left: part.quantity - taken }] : [];
    });
}
