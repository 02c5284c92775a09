import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireUnchanged } from '@/core/stores/platform/checks/require-unchanged';
import type { ShopClient } from '../api/shop-client';
import { fetchOrders } from '../orders/read-orders';

type Signal = AbortSignal | undefined;

/** @throws AppError `not_found` for an order that is gone */
export async function readOrder(
  client: ShopClient,
  externalId: string,
  signal: Signal,
): Promise<PlatformOrder> {
  const [order] = await fetchOrders(client, [externalId], signal);
  if (!order) throw new AppError('not_found', 'The shop does not have this order any more.');
  return order;
}

/**
 * The order as it is at this moment, right before it is changed.
 * @throws AppError `conflict` when it is no longer as the change was agreed to
 */
export async function readUnchanged(
  client: ShopClient,
  given: PlatformOrder,
  signal: Signal,
): Promise<PlatformOrder> {
  const now = await readOrder(client, given.externalId, signal);
  requireUnchanged(given, now);
  return now;
}

/** The order after a change; null when it cannot be read just now, which does not undo the change. */
export async function readChanged(
  client: ShopClient,
  externalId: string,
  signal: Signal,
): Promise<PlatformOrder | null> {
  return readOrder(client, externalId, signal).catch(() => null);
}
