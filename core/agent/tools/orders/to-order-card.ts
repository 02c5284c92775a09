import type { OrderCard } from '@/core/contracts/order-card';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { decodeTitle } from '@/core/shared/text-files/html-to-plain-text';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { MAX_LINES, MAX_PARCELS } from './describe-order';

/**
 * The order as its owner sees it below an answer.
 * @param images from a line's id to an address
 * @param asOf of a copy; null: the platform was asked just now
 */
export function toOrderCard(
  order: PlatformOrder,
  images: ReadonlyMap<string, string>,
  asOf: Date | null,
): OrderCard {
  return {
    number: cleanLine(order.number, 100),
    placedAt: order.placedAt.toISOString(),
    status: order.status,
    currency: order.currency,
    totalCents: order.totalCents,
    refundedCents: order.refundedCents,
    lines: order.lines.slice(0, MAX_LINES).map((line) => ({
      title: cleanLine(decodeTitle(line.title), 200),
      variantTitle: line.variantTitle ? cleanLine(decodeTitle(line.variantTitle), 200) : null,
      quantity: line.quantity,
      imageUrl: images.get(line.externalId) ?? null,
    })),
    moreLines: Math.max(0, order.lines.length - MAX_LINES),
    parcels: order.fulfillments.slice(0, MAX_PARCELS).map((parcel) => ({
      status: parcel.status,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: parcel.trackingUrl,
      estimatedDeliveryAt: parcel.estimatedDeliveryAt?.toISOString() ?? null,
      deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
    })),
    statusUrl: order.statusUrl,
    asOf: asOf?.toISOString() ?? null,
  };
}
