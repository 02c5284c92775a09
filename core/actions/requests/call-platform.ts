import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ActionOutcome } from '@/core/stores/platform/order-actions';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import type { ActionRequest } from './action-request';

/**
 * One call of the port for one request.
 * @throws AppError `unsupported` when the platform does not have the method; what the platform throws
 */
export async function callPlatform(
  { actions }: StorePlatform,
  { id, details }: ActionRequest,
  order: PlatformOrder | null,
): Promise<ActionOutcome> {
  const { wish } = details;
  const unsupported = () => new AppError('unsupported', 'The shop’s platform cannot do this.');
  if (wish.action === 'update_profile_address') {
    if (!actions?.updateProfileAddress) throw unsupported();
    const { customerExternalId, address } = wish;
    const done = await actions.updateProfileAddress({ customerExternalId, address, idempotencyKey: id });
    return { order: null, undo: done.undo };
  }
  if (!order || !actions) throw unsupported();
  const base = { order, idempotencyKey: id };
  switch (wish.action) {
    case 'cancel_order': {
      if (!actions.cancelOrder) throw unsupported();
      const refund = details.flow === 'back';
      return actions.cancelOrder({
        ...base,
        reason: wish.reason,
        refund,
        restock: true,
        notifyCustomer: true,
      });
    }
    case 'update_shipping_address':
      if (!actions.updateShippingAddress) throw unsupported();
      return actions.updateShippingAddress({ ...base, address: wish.address });
    case 'change_order_items':
      if (!actions.changeOrderItems) throw unsupported();
      return actions.changeOrderItems({ ...base, ...wish });
    case 'return_items':
      if (!actions.returnItems) throw unsupported();
      return actions.returnItems({ ...base, ...wish });
    case 'exchange_items':
      if (!actions.exchangeItems) throw unsupported();
      return actions.exchangeItems({ ...base, ...wish });
    case 'refund':
      if (!actions.refund) throw unsupported();
      return actions.refund({ ...base, ...wish, restock: false, notifyCustomer: true });
  }
}
