import type { PlatformOrder } from '@/core/stores/orders/platform-order';

/** What of an order actions change, for the record. */
export function snapshotOrder(order: PlatformOrder) {
  return {
    status: order.status,
    platformStatus: order.platformStatus,
    paymentStatus: order.paymentStatus,
    totalCents: order.totalCents,
    refundedCents: order.refundedCents,
    shippingAddress: order.shippingAddress,
    lines: order.lines.map(({ externalId, title, variantTitle, currentQuantity, priceCents }) => ({
      externalId,
      title,
      variantTitle,
      currentQuantity,
      priceCents,
    })),
    returns: order.returns.map(({ status, lines }) => ({ status, lines })),
  };
}
