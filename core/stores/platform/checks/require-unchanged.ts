import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';

/**
 * Refuses when an order is no longer what somebody agreed to change: it was shipped, paid, refunded, edited or sent
 * elsewhere meanwhile. Notes, tags and where a parcel is do not count.
 * @param given as it was when the change was agreed to
 * @param now as the platform has it at this moment
 * @throws AppError `conflict`
 */
export function requireUnchanged(given: PlatformOrder, now: PlatformOrder): void {
  if (given.externalId === now.externalId && factsOf(given) === factsOf(now)) return;
  throw new AppError('conflict', 'The order has changed since it was looked at. Look at it once more.');
}

function factsOf(order: PlatformOrder): string {
  return JSON.stringify([
    order.status,
    order.paymentStatus,
    order.cancelledAt !== null,
    order.currency,
    order.totalCents,
    order.refundedCents,
    order.lines.map((line) => [
      line.externalId,
      line.variantExternalId,
      line.currentQuantity,
      line.fulfilledQuantity,
      line.refundedQuantity,
    ]),
    order.returns.map(({ externalId, status, lines }) => [
      externalId,
      status,
      lines.map(({ lineExternalId, quantity }) => [lineExternalId, quantity]),
    ]),
    addressFacts(order),
  ]);
}

function addressFacts({ shippingAddress: address }: PlatformOrder): unknown {
  return (
    address && [
      address.name,
      address.company,
      address.line1,
      address.line2,
      address.city,
      address.region,
      address.postalCode,
      address.country,
    ]
  );
}
