import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import { addToEdit, beginEdit, commitEdit, totalOf } from '../shop/edit-orders';
import type { FakeShop } from '../shop/fake-shop';
import type { OrderEditRecord } from '../shop/order-records';
import { moneyBag } from './money-bag';
import { receivedOf } from './orders';

const refuse = (field: string, message: string) => ({
  calculatedOrder: null,
  calculatedLineItem: null,
  orderEditSession: null,
  order: null,
  successMessages: null,
  userErrors: [{ field: [field], message }],
});

export const orderEditMutations = {
  orderEditBegin: (_: unknown, args: { id: string }, { shop }: QueryContext) => {
    const order = shop.orders.get(parseGid(args.id)?.id ?? -1);
    if (!order) return refuse('id', 'The order does not exist.');
    if (order.cancelledAt) return refuse('id', 'The order cannot be edited.');
    return staged(beginEdit(shop, order.id), null);
  },

  orderEditSetQuantity: (
    _: unknown,
    args: { id: string; lineItemId: string; quantity: number },
    { shop }: QueryContext,
  ) => {
    const edit = findEdit(shop, args.id);
    if (!edit) return refuse('id', 'The calculated order does not exist.');
    const line = orderOf(shop, edit).lineItems.find((one) => one.id === parseGid(args.lineItemId)?.id);
    if (!line) return refuse('lineItemId', 'The line item does not exist.');
    if (args.quantity < line.fulfilledQuantity || args.quantity > line.currentQuantity)
      return refuse('quantity', 'The quantity cannot be set to this.');
    edit.quantities.set(line.id, args.quantity);
    return staged(edit, toCalculatedLine(edit, line.id, shop));
  },

  orderEditAddVariant: (
    _: unknown,
    args: { id: string; variantId: string; quantity: number; allowDuplicates?: boolean | null },
    { shop }: QueryContext,
  ) => {
    const edit = findEdit(shop, args.id);
    if (!edit) return refuse('id', 'The calculated order does not exist.');
    if (args.quantity < 1) return refuse('quantity', 'The quantity must be greater than 0.');
    const variantId = parseGid(args.variantId)?.id ?? -1;
    const isThere = orderOf(shop, edit).lineItems.some((line) => line.variantId === variantId);
    if (isThere && !args.allowDuplicates) return refuse('variantId', 'The variant is on the order already.');
    const line = addToEdit(shop, edit, variantId, args.quantity);
    if (!line) return refuse('variantId', 'The variant does not exist.');
    return staged(edit, toCalculatedLine(edit, line.id, shop));
  },

  orderEditCommit: (_: unknown, args: { id: string }, { shop, tell }: QueryContext) => {
    const edit = findEdit(shop, args.id);
    if (!edit) return refuse('id', 'The calculated order does not exist.');
    tell(commitEdit(shop, edit));
    return { order: orderOf(shop, edit), successMessages: ['Order updated'], userErrors: [] };
  },
};

export const orderEditResolvers: ResolverMap = {
  CalculatedOrder: {
    originalOrder: (edit: OrderEditRecord, _: unknown, { shop }: QueryContext) => orderOf(shop, edit),
    lineItems: (edit: OrderEditRecord, args: PageArgs, context: QueryContext) =>
      paginate(
        orderOf(context.shop, edit).lineItems.map((line) => toCalculatedLine(edit, line.id, context.shop)),
        args,
        context,
      ),
    addedLineItems: (edit: OrderEditRecord, args: PageArgs, context: QueryContext) =>
      paginate(
        edit.added.map((line) => toCalculatedLine(edit, line.id, context.shop)),
        args,
        context,
      ),
    totalPriceSet: (edit: OrderEditRecord, _: unknown, { shop }: QueryContext) =>
      moneyBag(totalOf(edit, orderOf(shop, edit)), orderOf(shop, edit), shop),
    totalOutstandingSet: (edit: OrderEditRecord, _: unknown, { shop }: QueryContext) => {
      const order = orderOf(shop, edit);
      return moneyBag(totalOf(edit, order) - receivedOf(order), order, shop);
    },
  },
};

function staged(edit: OrderEditRecord, calculatedLineItem: object | null) {
  const calculatedOrder = { ...edit, __typename: 'CalculatedOrder' };
  const orderEditSession = { __typename: 'OrderEditSession', id: edit.id };
  return { calculatedOrder, calculatedLineItem, orderEditSession, userErrors: [] };
}

/** A line of the edit; those that were there before go by the number of the order's own line. */
function toCalculatedLine(edit: OrderEditRecord, id: number, shop: FakeShop) {
  const line = [...orderOf(shop, edit).lineItems, ...edit.added].find((one) => one.id === id);
  if (!line) throw new Error(`The edit has no line ${id}.`);
  const quantity = edit.quantities.get(id) ?? line.currentQuantity;
  return {
    __typename: 'CalculatedLineItem',
    id,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    quantity,
    editableQuantity: quantity - line.fulfilledQuantity,
    editableQuantityBeforeChanges: line.currentQuantity - line.fulfilledQuantity,
  };
}

function findEdit(shop: FakeShop, gid: string): OrderEditRecord | undefined {
  return shop.orderEdits.get(parseGid(gid)?.id ?? -1);
}

function orderOf(shop: FakeShop, edit: OrderEditRecord) {
  return shop.orders.require(edit.orderId);
}
