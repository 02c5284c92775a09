import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import { requireRefundable } from '@/core/stores/platform/checks/require-refundable';
import type { ActionOutcome, LineQuantity, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { createRefund } from '../documents/create-refund';
import type { OpenShop } from '../shop/open-shop';
import { planRefundOf } from './plan-refund';
import { readChanged, readUnchanged, toGid } from './read-order';
import { requireDone, sendWrite } from './send-write';

/**
 * Gives money back by the payments that it came with.
 * @throws AppError `invalid_input` for an amount of 0 or less, `conflict` when less is left or Shopify refuses
 */
export async function refundOrder(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['refund']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  const order = await readUnchanged(shop, request.order, options);
  requireRefundable(order, request.amountCents);
  await giveBack(shop, { ...request, order }, options);
  return { order: await readChanged(shop, order.externalId, options), undo: null };
}

/** Money that goes back for an order as it is right now. */
export interface MoneyBack {
  order: PlatformOrder;
  amountCents: number;
  lines: readonly LineQuantity[];
  reason: string;
  restock: boolean;
  notifyCustomer: boolean;
  idempotencyKey: string;
}

/** @throws AppError `conflict` when the payments do not give so much, or Shopify refuses */
export async function giveBack(shop: OpenShop, money: MoneyBack, options: AskOptions): Promise<void> {
  const { order } = money;
  const lines = requireLines(order, money.lines, (line) => line.quantity - line.refundedQuantity).map(
    ({ line, wanted }) => ({
      lineItemId: toGid('LineItem', line.externalId),
      quantity: wanted.quantity,
      restockType: !money.restock ? 'NO_RESTOCK' : line.fulfilledQuantity > 0 ? 'RETURN' : 'CANCEL',
    }),
  );
  const plan = await planRefundOf(shop, order, { amountCents: money.amountCents, lines }, options);
  const input = {
    orderId: toGid('Order', order.externalId),
    currency: order.currency,
    note: money.reason,
    notify: money.notifyCustomer,
    refundLineItems: plan.lines,
    transactions: plan.transactions,
  };
  const answer = await sendWrite(shop, createRefund, { input, key: money.idempotencyKey }, options);
  requireDone(answer.refundCreate);
}
