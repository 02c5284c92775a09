import { z } from 'zod';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { anything, id, listOf } from '../../api/loose-fields';
import { readLooseTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { entriesOf } from './meta-entries';
import { makeParcel } from './parcel';

const itemSchema = z.looseObject({
  tracking_provider: anything,
  custom_tracking_provider: anything,
  formatted_tracking_provider: anything,
  tracking_number: anything,
  custom_tracking_link: anything,
  formatted_tracking_link: anything,
  date_shipped: anything,
  tracking_id: anything,
  /** Advanced Shipment Tracking: what is in the parcel. */
  products_list: listOf(
    z.object({ item_id: id.optional(), product: id, qty: z.coerce.number().catch(0) }),
  ).optional(),
});
/** Where TrackShip, which goes with it, says each parcel is; in the same sequence. */
const stateSchema = z.object({
  status: anything,
  status_date: anything,
  est_delivery_date: anything,
});

/**
 * WooCommerce Shipment Tracking and Advanced Shipment Tracking, which share a place.
 * @see https://woocommerce.com/document/shipment-tracking/
 */
export function readShipmentTracking(order: WooOrder): (Fulfillment | null)[] {
  const states = entriesOf(order.meta_data.get('shipment_status'));
  return entriesOf(order.meta_data.get('_wc_shipment_tracking_items')).map((entry, index) => {
    const item = itemSchema.safeParse(entry).data;
    if (!item) return null;
    const state = stateSchema.safeParse(states[index]).data;
    const word = typeof state?.status === 'string' ? state.status : '';
    return makeParcel({
      id: String(item.tracking_id ?? item.tracking_number ?? index),
      status: word,
      carrier: item.custom_tracking_provider || item.formatted_tracking_provider || item.tracking_provider,
      number: item.tracking_number,
      url: item.custom_tracking_link || item.formatted_tracking_link,
      shippedAt: readLooseTime(item.date_shipped),
      deliveredAt: readLooseTime(state?.status_date),
      estimatedDeliveryAt: readLooseTime(state?.est_delivery_date),
      lines: contentsOf(order, item.products_list ?? []),
    });
  });
}

function contentsOf(
  order: WooOrder,
  products: readonly { item_id?: number | undefined; product: number; qty: number }[],
): Fulfillment['lines'] {
  return products.flatMap(({ item_id, product, qty }) => {
    const line = order.line_items.find((item) =>
      item_id ? item.id === item_id : item.product_id === product || item.variation_id === product,
    );
    const quantity = Math.trunc(qty);
    return line && quantity > 0 ? [{ lineExternalId: String(line.id), quantity }] : [];
  });
}
