import { z } from 'zod';
import { isAppError } from '@/core/shared/app-error';
import type { Fulfillment } from '@/core/stores/orders/platform-order';
import { anything, id, listOf, metaData, text } from '../../api/loose-fields';
import type { ShopClient } from '../../api/shop-client';
import { readLooseTime } from '../../shop/shop-time';
import type { WooOrder } from '../order-schema';
import { entriesOf } from './meta-entries';
import { makeParcel } from './parcel';

const fulfillmentsSchema = listOf(
  z.object({
    id,
    status: text,
    is_fulfilled: z.boolean().catch(false),
    date_deleted: text,
    meta_data: metaData,
  }),
);
const itemSchema = z.object({ item_id: z.coerce.string(), qty: z.coerce.number().int().positive() });

/**
 * WooCommerce's own order fulfillments (since 10.1, off by default). A shop that uses them marks its orders.
 * @see https://github.com/woocommerce/woocommerce/tree/trunk/plugins/woocommerce/src/Admin/Features/Fulfillments
 */
export async function fetchFulfillments(
  client: ShopClient,
  order: WooOrder,
  signal?: AbortSignal,
): Promise<Fulfillment[]> {
  const marked = order.meta_data.get('_fulfillment_status');
  if (typeof marked !== 'string' || marked === 'no_fulfillments') return [];
  try {
    const { data } = await client.get(`orders/${order.id}/fulfillments`, {}, { signal });
    // Some versions wrap the list.
    const list = Array.isArray(data)
      ? data
      : z.object({ fulfillments: anything }).safeParse(data).data?.fulfillments;
    return fulfillmentsSchema.parse(list).flatMap((one) => (one.date_deleted ? [] : (toParcel(one) ?? [])));
  } catch (error) {
    // Switched off since: the order's mark stays, the route goes.
    if (isAppError(error) && !error.retryable && ['not_found', 'unavailable'].includes(error.code)) return [];
    throw error;
  }
}

function toParcel({ id, status, is_fulfilled, meta_data }: z.infer<typeof fulfillmentsSchema>[number]) {
  return makeParcel({
    id: String(id),
    status: is_fulfilled ? status.replace(/^fulfilled$/, '') : 'unfulfilled',
    carrier: meta_data.get('_provider_name') || meta_data.get('_shipping_provider'),
    number: meta_data.get('_tracking_number'),
    url: meta_data.get('_tracking_url'),
    shippedAt: readLooseTime(meta_data.get('_date_fulfilled')),
    lines: entriesOf(meta_data.get('_items')).flatMap((entry) => {
      const item = itemSchema.safeParse(entry).data;
      return item ? [{ lineExternalId: item.item_id, quantity: item.qty }] : [];
    }),
  });
}
