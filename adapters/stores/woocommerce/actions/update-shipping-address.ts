import type { PostalAddress } from '@/core/stores/orders/platform-order';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { ShopClient } from '../api/shop-client';
import { toAddressFields } from './address-fields';
import { readChanged, readUnchanged } from './read-order';
import { sendWrite } from './send-write';

/**
 * Sends an order elsewhere, as long as nothing of it has left. The invoice's address stays.
 * @throws AppError `conflict` when a part was sent already, `invalid_input` for an address that is not whole
 */
export async function updateShippingAddress(
  client: ShopClient,
  request: Parameters<NonNullable<OrderActions['updateShippingAddress']>>[0],
  signal: AbortSignal | undefined,
): Promise<ActionOutcome> {
  const order = await readUnchanged(client, request.order, signal);
  requireNotSent(order);
  const before = order.shippingAddress;
  await writeAddress(client, order.externalId, withPerson(request.address, before), signal);
  const now = await readChanged(client, order.externalId, signal);
  const after = now?.shippingAddress;
  return { order: now, undo: before && after ? { orderExternalId: order.externalId, before, after } : null };
}

export async function writeAddress(
  client: ShopClient,
  orderExternalId: string,
  address: PostalAddress,
  signal: AbortSignal | undefined,
): Promise<void> {
  await sendWrite(client, 'put', `orders/${orderExternalId}`, { shipping: toAddressFields(address) }, signal);
}

/** Where an order goes by its billing address, the name would be empty otherwise. */
function withPerson(address: PostalAddress, before: PostalAddress | null): PostalAddress {
  return {
    ...address,
    name: address.name ?? before?.name ?? null,
    phone: address.phone ?? before?.phone ?? null,
  };
}
