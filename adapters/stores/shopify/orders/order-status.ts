import type { OrderStatus } from '@/core/contracts/order-status';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ShopifyOrder } from './order-shape';

/** OrderDisplayFinancialStatus; none at all: nothing to be paid is known yet. */
export function readPaymentStatus(status: string | null | undefined): PlatformOrder['paymentStatus'] {
  switch (status) {
    case 'PAID':
      return 'paid';
    case 'AUTHORIZED':
      return 'authorized';
    case 'PARTIALLY_PAID':
      return 'partially_paid';
    case 'PARTIALLY_REFUNDED':
      return 'partially_refunded';
    case 'REFUNDED':
      return 'refunded';
    case 'VOIDED':
      return 'voided';
    case 'EXPIRED':
      return 'failed';
    default:
      return 'pending';
  }
}

/**
 * Where an order stands, out of what Shopify keeps apart: cancelled, paid, shipped.
 * @param fulfillments as ours, since "delivered" is said by the parcels only
 */
export function readOrderStatus(
  order: Pick<ShopifyOrder, 'cancelledAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus'>,
  fulfillments: PlatformOrder['fulfillments'],
): OrderStatus {
  if (order.cancelledAt) return 'cancelled';
  if (order.displayFinancialStatus === 'REFUNDED') return 'refunded';
  switch (order.displayFulfillmentStatus) {
    case 'FULFILLED': {
      const sent = fulfillments.filter(({ status }) => status !== 'cancelled');
      return sent.length > 0 && sent.every(({ status }) => status === 'delivered') ? 'delivered' : 'shipped';
    }
    case 'PARTIALLY_FULFILLED':
      return 'partially_shipped';
    case 'ON_HOLD':
      return 'pending';
  }
  const payment = readPaymentStatus(order.displayFinancialStatus);
  if (payment === 'failed' || payment === 'voided') return 'failed';
  return payment === 'pending' || payment === 'partially_paid' ? 'pending' : 'processing';
}

/** Reasons are told as they are unless they are the shop's own judgement of its customer or staff. */
export function readCancelReason(reason: string | null | undefined): string | null {
  if (!reason) return null;
  return ['CUSTOMER', 'INVENTORY', 'DECLINED'].includes(reason) ? reason.toLowerCase() : 'other';
}
