import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireUnchanged } from '@/core/stores/platform/checks/require-unchanged';
import type { AskOptions } from '../api/admin-client';
import { toGids } from '../api/gid';
import { ordersById } from '../orders/orders-by-id';
import type { OpenShop } from '../shop/open-shop';

/** @throws AppError `not_found` for an order that is gone, or older than the app may see */
export async function readOrder(
  shop: OpenShop,
  externalId: string,
  options: AskOptions,
): Promise<PlatformOrder> {
  const [order] = await ordersById(shop, [externalId], options);
  if (!order) throw new AppError('not_found', 'Shopify does not have this order any more.');
  return order;
}

/**
 * The order as it is at this moment, right before it is changed.
 * @throws AppError `conflict` when it is no longer as the change was agreed to
 */
export async function readUnchanged(
  shop: OpenShop,
  given: PlatformOrder,
  options: AskOptions,
): Promise<PlatformOrder> {
  const now = await readOrder(shop, given.externalId, options);
  requireUnchanged(given, now);
  return now;
}

/** The order after a change; null when it cannot be read just now, which does not undo the change. */
export async function readChanged(
  shop: OpenShop,
  externalId: string,
  options: AskOptions,
): Promise<PlatformOrder | null> {
  return readOrder(shop, externalId, options).catch(() => null);
}

/** @throws AppError `invalid_input` for what is no id of Shopify's */
export function toGid(type: string, id: string): string {
  const [gid] = toGids(type, [id]);
  if (!gid) throw new AppError('invalid_input', 'Shopify has no such id.');
  return gid;
}
