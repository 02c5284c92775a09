import { z } from 'zod';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { anything } from '../../api/loose-fields';
import { readLooseTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { entriesOf } from './meta-entries';
import { makeParcel } from './parcel';

const KEY = '_vi_wot_order_item_tracking_data';
const itemSchema = z.object({
  tracking_number: z.coerce.string().min(1),
  carrier_name: anything,
  carrier_slug: anything,
  carrier_url: anything,
  time: anything,
});

/** Orders Tracking for WooCommerce keeps the numbers at the order's lines; the last entry of each is the present one. */
export function readOrdersTracking(order: WooOrder): (Fulfillment | null)[] {
  const parcels = new Map<string, { item: z.infer<typeof itemSchema>; lines: Fulfillment['lines'] }>();
  for (const line of order.line_items) {
    const stored = line.meta_data.find(({ key }) => key === KEY)?.value;
    const item = itemSchema.safeParse(entriesOf(stored).at(-1)).data;
    if (!item) continue;
    const parcel = parcels.get(item.tracking_number) ?? { item, lines: [] };
    const quantity = Math.max(0, Math.trunc(line.quantity));
    parcel.lines.push({ lineExternalId: String(line.id), quantity });
    parcels.set(item.tracking_number, parcel);
  }
  return [...parcels.values()].map(({ item, lines }) =>
    makeParcel({
      id: item.tracking_number,
      carrier: item.carrier_name || item.carrier_slug,
      number: item.tracking_number,
      url: item.carrier_url,
      shippedAt: readLooseTime(item.time),
      lines,
    }),
  );
}
