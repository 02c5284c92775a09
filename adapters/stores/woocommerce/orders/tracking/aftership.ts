import { z } from 'zod';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { anything, id, listOf } from '../../api/loose-fields';
import { readLooseTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { entriesOf } from './meta-entries';
import { makeParcel } from './parcel';

const itemSchema = z.object({
  slug: anything,
  tracking_number: anything,
  line_items: listOf(z.object({ id, quantity: z.coerce.number().catch(0) })).optional(),
  metrics: z.object({ created_at: anything }).partial().optional().catch(undefined),
});

/** AfterShip Tracking. Its slugs are carriers' names with hyphens: "dhl-germany". */
export function readAfterShip(order: WooOrder): (Fulfillment | null)[] {
  return entriesOf(order.meta_data.get('_aftership_tracking_items')).map((entry, index) => {
    const item = itemSchema.safeParse(entry).data;
    if (!item) return null;
    const known = new Set(order.line_items.map((line) => line.id));
    return makeParcel({
      id: String(item.tracking_number ?? index),
      carrier: item.slug,
      number: item.tracking_number,
      shippedAt: readLooseTime(item.metrics?.created_at),
      lines: (item.line_items ?? [])
        .filter((line) => known.has(line.id) && line.quantity > 0)
        .map((line) => ({ lineExternalId: String(line.id), quantity: Math.trunc(line.quantity) })),
    });
  });
}
