import type { OrderStatus } from '@/core/contracts/order-status';
import { readUrl } from '../../catalog/reading/read-fields';
import { readMoment } from '../../importing/reading/record-fields';
import type { Fulfillment } from '../platform-order';
import type { LineRef, OrderRecord } from './order-record-schema';
import { readParcelStatus } from './order-words';

/** A parcel whose contents are not yet tied to the order's lines. */
export type FileParcel = Omit<Fulfillment, 'lines'> & { refs: readonly LineRef[] };

/**
 * The parcels of an order. A fulfilment with several tracking numbers is as many parcels; what is in which of them is
 * then not known.
 */
export function readParcels(record: OrderRecord, status: OrderStatus): FileParcel[] {
  return (record.fulfillments ?? []).flatMap((one, index) => {
    const field = `fulfillments.${index}`;
    const numbers = (one.tracking_number ?? []).filter((number) => number !== null);
    const deliveredAt = readMoment(one.delivered_at, `${field}.delivered_at`);
    const parcel = {
      status:
        one.status === null
          ? deriveStatus(status, deliveredAt)
          : readParcelStatus(one.status, `${field}.status`),
      carrier: one.carrier,
      trackingUrl: one.tracking_url === null ? null : readUrl(one.tracking_url, null),
      shippedAt: readMoment(one.shipped_at, `${field}.shipped_at`),
      deliveredAt,
      estimatedDeliveryAt: readMoment(one.estimated_delivery_at, `${field}.estimated_delivery_at`),
    };
    const id = one.id ?? `${index + 1}`;
    if (numbers.length < 2) {
      return [{ ...parcel, externalId: id, trackingNumber: numbers[0] ?? null, refs: one.lines ?? [] }];
    }
    return numbers.map((trackingNumber, position) => ({
      ...parcel,
      externalId: `${id}-${position + 1}`,
      trackingNumber,
      refs: [],
    }));
  });
}

/** What an order's own status says about a parcel that tells nothing. */
function deriveStatus(status: OrderStatus, deliveredAt: Date | null): Fulfillment['status'] {
  if (deliveredAt !== null || status === 'delivered') return 'delivered';
  if (status === 'cancelled') return 'cancelled';
  return status === 'pending' || status === 'processing' ? 'preparing' : 'shipped';
}
