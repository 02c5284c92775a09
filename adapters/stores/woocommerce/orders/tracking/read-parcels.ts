import type { Fulfillment } from '@/core/stores/orders/platform-order';
import type { WooOrder } from '../order-schema';
import { readAfterShip } from './aftership';
import { readOrdersTracking } from './orders-tracking';
import { readShipmentTracking } from './shipment-tracking';
import { readShiptastic } from './shiptastic';
import { readSingleNumber } from './single-number';

/** Several of a shop's plugins may hold the same parcel; the first that knows it counts, richest plugins first. */
export function readParcels(order: WooOrder): Fulfillment[] {
  const parcels = [readShiptastic, readShipmentTracking, readOrdersTracking, readAfterShip, readSingleNumber]
    .flatMap((read) => read(order))
    .filter((parcel) => parcel !== null);
  const seen = new Set<string>();
  return parcels.filter(({ trackingNumber, externalId }) => {
    const key = trackingNumber?.replace(/\s+/g, '').toUpperCase() ?? externalId;
    return !seen.has(key) && seen.add(key);
  });
}
