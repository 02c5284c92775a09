import { z } from 'zod';
import type { Fulfillment, PlatformOrder } from '@/core/stores/orders/platform-order';
import { id, listOf, text } from '../../api/loose-fields';
import { readGmtTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { makeParcel } from './parcel';

const shipmentsSchema = listOf(
  z.object({
    id,
    type: text,
    status: text,
    tracking_id: text,
    tracking_url: text,
    shipping_provider: text,
    date_sent_gmt: text,
    est_delivery_date_gmt: text,
    items: listOf(z.object({ order_item_id: id, quantity: z.coerce.number().catch(0) })),
  }),
);

/**
 * Shiptastic, which is also in Germanized, adds its shipments to the orders of the API.
 * @see https://github.com/vendidero/shiptastic-for-woocommerce/blob/master/src/Api.php
 */
export function readShiptastic({ shipments }: WooOrder): (Fulfillment | null)[] {
  return shipmentsSchema
    .parse(shipments)
    .filter(({ type }) => type !== 'return')
    .map((shipment) =>
      makeParcel({
        id: String(shipment.id),
        status: shipment.status,
        carrier: shipment.shipping_provider.replaceAll('_', ' '),
        number: shipment.tracking_id,
        url: shipment.tracking_url,
        shippedAt: readGmtTime(shipment.date_sent_gmt),
        estimatedDeliveryAt: readGmtTime(shipment.est_delivery_date_gmt),
        lines: contentsOf(shipment.items),
      }),
    );
}

/** Returns that a customer or the shop announced. */
export function readReturns({ shipments }: WooOrder): PlatformOrder['returns'] {
  return shipmentsSchema
    .parse(shipments)
    .filter(({ type }) => type === 'return')
    .map(({ id: externalId, status, items }) => ({
      externalId: String(externalId),
      status: status.toLowerCase(),
      lines: contentsOf(items),
    }));
}

function contentsOf(items: readonly { order_item_id: number; quantity: number }[]): Fulfillment['lines'] {
  return items
    .filter(({ order_item_id, quantity }) => order_item_id > 0 && quantity > 0)
    .map(({ order_item_id, quantity }) => ({
      lineExternalId: String(order_item_id),
      quantity: Math.trunc(quantity),
    }));
}
