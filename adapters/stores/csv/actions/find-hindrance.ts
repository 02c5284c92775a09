import type { ActionName } from '@/core/actions/action-names';
import type { OrderStatus } from '@/core/contracts/order-status';
import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { OrderHindrance } from '@/core/stores/platform/order-actions';
import { EXCHANGE_REQUESTED, ITEMS_CHANGED, RETURN_REQUESTED } from './order-change';

const BEFORE_SHIPPING: readonly OrderStatus[] = ['pending', 'processing'];
const AFTER_SHIPPING: readonly OrderStatus[] = ['partially_shipped', 'shipped', 'delivered'];

/** Items are changed once, and then the order is packed; a return or an exchange is asked for once. */
export function findHindrance(action: ActionName, { platformStatus }: PlatformOrder): OrderHindrance | null {
  switch (action) {
    case 'cancel_order':
    case 'update_shipping_address':
    case 'change_order_items':
      return platformStatus === ITEMS_CHANGED ? 'already_changed' : null;
    case 'return_items':
    case 'exchange_items':
      return [RETURN_REQUESTED, EXCHANGE_REQUESTED].includes(platformStatus) ? 'already_returned' : null;
    default:
      return null;
  }
}

/** @throws AppError `conflict` when the order, as it is stored now, is past this action */
export function refuseUnfit(action: ActionName, order: PlatformOrder): void {
  const fitting =
    action === 'refund'
      ? true
      : (action === 'return_items' || action === 'exchange_items'
          ? AFTER_SHIPPING
          : BEFORE_SHIPPING
        ).includes(order.status);
  if (!fitting || findHindrance(action, order))
    throw new AppError('conflict', 'The order does not allow this any more.');
}
