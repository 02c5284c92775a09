import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { postalAddressSchema } from '@/core/stores/orders/platform-order';
import { readUndo } from '@/core/stores/platform/checks/read-undo';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import { requireSameAddress } from '@/core/stores/platform/checks/require-same-address';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { ShopClient } from '../api/shop-client';
import { readChanged, readOrder } from './read-order';
import { sendWrite } from './send-write';
import { undoProfileAddress } from './update-profile-address';
import { writeAddress } from './update-shipping-address';

const orderExternalId = z.string().regex(/^\d{1,15}$/);
const addressSchema = z.object({ orderExternalId, before: postalAddressSchema, after: postalAddressSchema });
/** Statuses that an order can be cancelled from (see requireNotSent). */
const cancelSchema = z.object({ orderExternalId, status: z.string().regex(/^[\w-]{1,40}$/) });

type Undone = Awaited<ReturnType<NonNullable<OrderActions['undo']>>>;

/**
 * Takes a change back: an address, or a cancellation without a refund, by the status that the order had. WooCommerce
 * takes the pieces out of stock again.
 * @throws AppError `unsupported` for refunds, `conflict` when what was changed has moved on since
 */
export async function undoAction(
  client: ShopClient,
  { action, undo }: Parameters<NonNullable<OrderActions['undo']>>[0],
  signal: AbortSignal | undefined,
): Promise<Undone> {
  switch (action) {
    case 'update_shipping_address': {
      const { orderExternalId, before, after } = readUndo(addressSchema, undo);
      const order = await readOrder(client, orderExternalId, signal);
      requireNotSent(order);
      requireSameAddress(order.shippingAddress, after);
      await writeAddress(client, orderExternalId, before, signal);
      return { order: await readChanged(client, orderExternalId, signal) };
    }
    case 'cancel_order': {
      const { orderExternalId, status } = readUndo(cancelSchema, undo);
      const order = await readOrder(client, orderExternalId, signal);
      if (order.status !== 'cancelled') {
        throw new AppError('conflict', 'The order is not cancelled any more.');
      }
      await sendWrite(client, 'put', `orders/${orderExternalId}`, { status }, signal);
      return { order: await readChanged(client, orderExternalId, signal) };
    }
    case 'update_profile_address':
      await undoProfileAddress(client, undo, signal);
      return { order: null };
    default:
      throw new AppError('unsupported', 'WooCommerce cannot take this back.');
  }
}
