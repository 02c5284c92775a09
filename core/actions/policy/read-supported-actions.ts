import type { AppContext } from '@/core/shared/context';
import { openPlatform } from '@/core/stores/connection/open-platform';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import { ACTION_NAMES, type ActionName } from '../action-names';

/** The platform's method that each action ends in. */
export const ACTION_METHODS: Readonly<Record<ActionName, keyof OrderActions>> = {
  cancel_order: 'cancelOrder',
  update_shipping_address: 'updateShippingAddress',
  change_order_items: 'changeOrderItems',
  return_items: 'returnItems',
  exchange_items: 'exchangeItems',
  refund: 'refund',
  update_profile_address: 'updateProfileAddress',
};

/**
 * What the store's shop can carry out, whatever the policy says.
 * @returns null when the shop cannot be opened just now
 */
export async function readSupportedActions(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'secrets' | 'platforms' | 'log'>,
  storeId: string,
): Promise<ReadonlySet<ActionName> | null> {
  const open = await openPlatform(ctx, storeId).catch(() => null);
  if (!open) return null;
  const { actions } = open.platform;
  return new Set(ACTION_NAMES.filter((action) => actions?.[ACTION_METHODS[action]]));
}
