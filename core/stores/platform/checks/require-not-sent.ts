import type { OrderStatus } from '@/core/contracts/order-status';
import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';

const WHY: Partial<Record<OrderStatus, string>> = {
  partially_shipped: 'A part of the order is already on its way.',
  shipped: 'The order is already on its way.',
  delivered: 'The order was already delivered.',
  cancelled: 'The order is already cancelled.',
  refunded: 'All money of the order was already given back.',
  failed: 'The payment of the order failed.',
};

/**
 * Refuses unless nothing of the order has left the shop and it is still to be fulfilled.
 * @throws AppError `conflict` that says what the order's state is
 */
export function requireNotSent(order: PlatformOrder): void {
  const why = order.cancelledAt ? WHY.cancelled : WHY[order.status];
  if (why) throw new AppError('conflict', why);
  if (order.lines.some((line) => line.fulfilledQuantity > 0)) {
    throw new AppError('conflict', 'A part of the order is already on its way.');
  }
}
