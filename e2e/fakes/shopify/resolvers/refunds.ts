import { GraphQLError, type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import { minorUnitDigits } from '@/core/shared/money';
import { accessDenied } from '../graphql/access-denied';
import { hasScope } from '../graphql/find-denials';
import type { QueryContext } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import { putBack, refundOrder } from '../shop/change-orders';
import { toMinor } from '../shop/money';
import type { OrderRecord } from '../shop/order-records';
import { paymentsOf, type RefundLineInput } from './suggest-refund';

interface RefundInput {
  orderId: string;
  currency?: string | null;
  note?: string | null;
  refundLineItems?: RefundLineInput[] | null;
  transactions?:
    | { orderId: string; parentId?: string | null; kind: string; gateway: string; amount: string }[]
    | null;
  allowOverRefunding?: boolean | null;
}

export const refundMutations = {
  /** The schema names no scope and no key for it; its documentation demands both. */
  refundCreate: (
    _: unknown,
    { input }: { input: RefundInput },
    context: QueryContext,
    info: GraphQLResolveInfo,
  ) => {
    if (!hasScope(context.token.scopes, 'write_orders')) {
      const words = '`write_orders` access scope.';
      throw accessDenied(`Access denied for refundCreate field. Required access: ${words}`, words);
    }
    const key = readKey(info);
    if (!key.trim()) {
      context.problem('refundCreate was sent without an idempotency key.');
      throw new GraphQLError('The @idempotent directive is required for this mutation but was not provided.');
    }
    const known = context.shop.idempotencyKeys.get(key);
    const sent = JSON.stringify(input);
    if (known && known.input !== sent) return refuse('The same key was used for another request.');
    if (known) return known.answer;
    const answer = carryOut(input, context);
    context.shop.idempotencyKeys.set(key, { input: sent, answer });
    return answer;
  },
};

function readKey({ fieldNodes, schema, variableValues }: GraphQLResolveInfo): string {
  const directive = schema.getDirective('idempotent');
  const [node] = fieldNodes;
  const values = directive && node && getDirectiveValues(directive, node, variableValues);
  return String(values?.key ?? '');
}

function carryOut(input: RefundInput, { shop, tell }: QueryContext) {
  const order = shop.orders.get(parseGid(input.orderId)?.id ?? -1);
  if (!order) return refuse('Order does not exist');
  const fault = checkCurrency(order, input) ?? checkLines(order, input) ?? checkMoney(order, input);
  if (fault) return refuse(fault);
  const currency = order.presentmentCurrencyCode;
  const amount = (input.transactions ?? []).reduce((sum, one) => sum + toMinor(one.amount, currency), 0);
  const lines = (input.refundLineItems ?? []).map((one) => ({
    lineItemId: parseGid(one.lineItemId)?.id ?? -1,
    quantity: one.quantity,
  }));
  for (const [index, one] of (input.refundLineItems ?? []).entries()) {
    const line = order.lineItems.find(({ id }) => id === lines[index]?.lineItemId);
    if (line && one.restockType !== 'NO_RESTOCK') putBack(shop, line.variantId, one.quantity);
  }
  tell(refundOrder(shop, order.id, { lines, amount, note: input.note ?? null }));
  const refund = order.refunds.at(-1);
  return { order, refund: refund ? { ...refund, order } : null, userErrors: [] };
}

function checkCurrency(order: OrderRecord, { currency }: RefundInput): string | null {
  return currency && currency !== order.presentmentCurrencyCode
    ? 'Currency must be the presentment currency of the order'
    : null;
}

function checkLines(order: OrderRecord, { refundLineItems }: RefundInput): string | null {
  for (const one of refundLineItems ?? []) {
    const line = order.lineItems.find(({ id }) => id === parseGid(one.lineItemId)?.id);
    if (!line) return 'Line item does not belong to the order';
    if (one.quantity < 1 || one.quantity > line.currentQuantity) return 'Quantity cannot be refunded';
    if (one.restockType === 'NO_RESTOCK' && one.locationId) return 'Location must be empty without a restock';
    if (one.restockType === 'CANCEL' && line.currentQuantity - line.fulfilledQuantity < one.quantity)
      return 'Only unfulfilled pieces can be cancelled';
  }
  return null;
}

function checkMoney(order: OrderRecord, { transactions, allowOverRefunding }: RefundInput): string | null {
  const currency = order.presentmentCurrencyCode;
  const payments = paymentsOf(order);
  for (const one of transactions ?? []) {
    const [, fraction = ''] = one.amount.split('.');
    if (!/^\d+(\.\d+)?$/.test(one.amount) || fraction.length > minorUnitDigits(currency))
      return `“${one.amount}” is no amount in ${currency}`;
    const payment = payments.find((known) => known.payment.id === parseGid(one.parentId ?? '')?.id);
    if (one.kind !== 'REFUND' || !payment || payment.payment.gateway !== one.gateway)
      return 'Transaction has no payment to refund';
    payment.left -= toMinor(one.amount, currency);
    if (payment.left < 0 && !allowOverRefunding)
      return 'Refund amount cannot be greater than the available amount';
  }
  return null;
}

function refuse(message: string) {
  return { order: null, refund: null, userErrors: [{ field: ['input'], message }] };
}
