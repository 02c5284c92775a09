import type { PostalAddress } from '@/core/stores/orders/platform-order';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { updateOrder } from '../documents/update-order';
import type { OpenShop } from '../shop/open-shop';
import { readChanged, readUnchanged, toGid } from './read-order';
import { requireDone, sendWrite } from './send-write';
import { toAddressInput } from './to-address-input';

/**
 * Sends an order elsewhere, as long as nothing of it has left. A name or phone number that is not given stays.
 * @throws AppError `conflict` when a part was sent already, `invalid_input` for an address that is not whole
 */
export async function updateShippingAddress(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['updateShippingAddress']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  const order = await readUnchanged(shop, request.order, options);
  requireNotSent(order);
  const before = order.shippingAddress;
  await writeAddress(shop, order.externalId, withPerson(request.address, before), options);
  const now = await readChanged(shop, order.externalId, options);
  const after = now?.shippingAddress;
  return {
    order: now,
    undo: before && after ? { orderExternalId: order.externalId, before, after } : null,
  };
}

/** @throws AppError `conflict` when Shopify refuses the address */
export async function writeAddress(
  shop: OpenShop,
  orderExternalId: string,
  address: PostalAddress,
  options: AskOptions,
): Promise<void> {
  const input = { id: toGid('Order', orderExternalId), shippingAddress: toAddressInput(address) };
  requireDone((await sendWrite(shop, updateOrder, { input }, options)).orderUpdate);
}

function withPerson(address: PostalAddress, before: PostalAddress | null): PostalAddress {
  return {
    ...address,
    name: address.name ?? before?.name ?? null,
    phone: address.phone ?? before?.phone ?? null,
  };
}
