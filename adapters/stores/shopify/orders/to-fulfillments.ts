import { readUrl } from '@/core/stores/catalog/reading/read-fields';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { plainId } from '../api/gid';
import type { ShopifyFulfillment } from './order-shape';

/** FulfillmentDisplayStatus: what the carrier says, finer than the status of the fulfillment itself. */
const BY_DISPLAY: Record<string, Fulfillment['status']> = {
  SUBMITTED: 'preparing',
  CONFIRMED: 'preparing',
  LABEL_PURCHASED: 'preparing',
  LABEL_PRINTED: 'preparing',
  LABEL_VOIDED: 'preparing',
  FULFILLED: 'shipped',
  MARKED_AS_FULFILLED: 'shipped',
  CARRIER_PICKED_UP: 'shipped',
  IN_TRANSIT: 'in_transit',
  DELAYED: 'in_transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'ready_for_pickup',
  DELIVERED: 'delivered',
  PICKED_UP: 'delivered',
  ATTEMPTED_DELIVERY: 'attempted',
  NOT_DELIVERED: 'failed',
  FAILURE: 'failed',
  CANCELED: 'cancelled',
};

function readStatus({ status, displayStatus }: ShopifyFulfillment): Fulfillment['status'] {
  if (status === 'CANCELLED') return 'cancelled';
  if (status === 'ERROR' || status === 'FAILURE') return 'failed';
  return BY_DISPLAY[displayStatus ?? ''] ?? (status === 'SUCCESS' ? 'shipped' : 'preparing');
}

/**
 * One of Shopify's fulfillments as parcels: one for each tracking number. What is in which of several is not said, so
 * the first one lists everything.
 */
export function toFulfillments(source: ShopifyFulfillment): Fulfillment[] {
  const status = readStatus(source);
  const trackings = source.trackingInfo.length > 0 ? source.trackingInfo : [null];
  return trackings.map((tracking, index) => ({
    externalId: index === 0 ? plainId(source.id) : `${plainId(source.id)}-${index + 1}`,
    status,
    carrier: tracking?.company || null,
    trackingNumber: tracking?.number || null,
    trackingUrl: readUrl(tracking?.url ?? '', null),
    shippedAt: status === 'preparing' ? null : source.createdAt,
    deliveredAt: source.deliveredAt ?? null,
    estimatedDeliveryAt: source.estimatedDeliveryAt ?? null,
    lines:
      index > 0
        ? []
        : source.fulfillmentLineItems.map(({ quantity, lineItem }) => ({
            lineExternalId: plainId(lineItem.id),
            quantity: quantity ?? 0,
          })),
  }));
}
