import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { readLooseTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { makeParcel } from './parcel';

/** Plugins that keep one parcel in fields of the order: YITH Order & Shipment Tracking, older AfterShip, others. */
const PLACES: { number: string; carrier: string; url?: string; date?: string; estimate?: string }[] = [
  {
    number: 'ywot_tracking_code',
    carrier: 'ywot_carrier_id',
    date: 'ywot_pick_up_date',
    estimate: 'ywot_estimated_delivery_date',
  },
  { number: '_aftership_tracking_number', carrier: '_aftership_tracking_provider_name' },
  { number: '_tracking_number', carrier: '_tracking_provider', url: '_tracking_url' },
];

export function readSingleNumber({ meta_data }: WooOrder): (Fulfillment | null)[] {
  return PLACES.map(({ number, carrier, url, date, estimate }) => {
    const value = meta_data.get(number);
    if (typeof value !== 'string' || value.trim() === '') return null;
    return makeParcel({
      id: value.trim(),
      carrier: meta_data.get(carrier),
      number: value,
      url: url ? meta_data.get(url) : undefined,
      shippedAt: date ? readLooseTime(meta_data.get(date)) : null,
      estimatedDeliveryAt: estimate ? readLooseTime(meta_data.get(estimate)) : null,
    });
  });
}
