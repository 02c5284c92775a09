import { createHash } from 'node:crypto';
import type { FakeShop } from './fake-shop';
import type { OrderRecord } from './order-records';

/** What was given back, in minor units. */
export function refundedOf(order: OrderRecord): number {
  return order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
}

export function fulfillmentStatusOf(order: OrderRecord): 'UNFULFILLED' | 'PARTIALLY_FULFILLED' | 'FULFILLED' {
  let shipped = 0;
  let open = 0;
  for (const line of order.lineItems) {
    shipped += line.fulfilledQuantity;
    open += Math.max(0, line.currentQuantity - line.fulfilledQuantity);
  }
  if (shipped === 0) return 'UNFULFILLED';
  return open === 0 ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
}

export function returnStatusOf(order: OrderRecord): string {
  const statuses = new Set(order.returns.map((one) => one.status));
  if (statuses.has('REQUESTED')) return 'RETURN_REQUESTED';
  if (statuses.has('OPEN')) return 'IN_PROGRESS';
  return statuses.has('CLOSED') ? 'RETURNED' : 'NO_RETURN';
}

/** The buyer's page of an order. Its address cannot be guessed from the order's number. */
export function orderStatusPath(order: OrderRecord, shop: FakeShop): string {
  const token = createHash('sha256').update(`status page of ${order.id}`).digest('hex').slice(0, 32);
  return `/${shop.settings.id}/orders/${token}/authenticate?key=${token.slice(0, 16)}`;
}
