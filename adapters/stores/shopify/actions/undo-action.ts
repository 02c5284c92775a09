import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { postalAddressSchema } from '@/core/stores/orders/platform-order';
import { readUndo } from '@/core/stores/platform/checks/read-undo';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import { requireSameAddress } from '@/core/stores/platform/checks/require-same-address';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { cancelReturn } from '../documents/cancel-return';
import type { OpenShop } from '../shop/open-shop';
import { readChanged, readOrder, toGid } from './read-order';
import { requireScopes } from './require-scopes';
import { requireDone, sendWrite } from './send-write';
import { undoProfileAddress } from './update-profile-address';
import { writeAddress } from './update-shipping-address';

const addressSchema = z.object({
  orderExternalId: z.string(),
  before: postalAddressSchema,
  after: postalAddressSchema,
});
const returnSchema = z.object({ orderExternalId: z.string(), returnExternalId: z.string() });

type Undone = Awaited<ReturnType<NonNullable<OrderActions['undo']>>>;

/**
 * Takes a change back: an address, or a return that nobody has worked on. Cancelled orders, refunds, edits and
 * exchanges stay as they are at Shopify.
 * @throws AppError `unsupported` for those, `conflict` when what was changed has moved on since
 */
export async function undoAction(
  shop: OpenShop,
  { action, undo }: Parameters<NonNullable<OrderActions['undo']>>[0],
  options: AskOptions,
): Promise<Undone> {
  switch (action) {
    case 'update_shipping_address': {
      await requireScopes(shop, ['write_orders'], options);
      const { orderExternalId, before, after } = readUndo(addressSchema, undo);
      const order = await readOrder(shop, orderExternalId, options);
      requireNotSent(order);
      requireSameAddress(order.shippingAddress, after);
      await writeAddress(shop, orderExternalId, before, options);
      return { order: await readChanged(shop, orderExternalId, options) };
    }
    case 'return_items': {
      await requireScopes(shop, ['write_returns'], options);
      const { orderExternalId, returnExternalId } = readUndo(returnSchema, undo);
      const variables = { id: toGid('Return', returnExternalId) };
      requireDone((await sendWrite(shop, cancelReturn, variables, options)).returnCancel);
      return { order: await readChanged(shop, orderExternalId, options) };
    }
    case 'update_profile_address':
      await requireScopes(shop, ['write_customers'], options);
      await undoProfileAddress(shop, undo, options);
      return { order: null };
    default:
      throw new AppError('unsupported', 'Shopify cannot take this back.');
  }
}
