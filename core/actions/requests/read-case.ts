import type { AppContext } from '@/core/shared/context';
import { askShop } from '@/core/stores/connection/ask-shop';
import type { OpenPlatform } from '@/core/stores/connection/open-platform';
import { withPlatform } from '@/core/stores/connection/open-platform';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { ownsOrder, type ShopperClaims } from '@/core/stores/verification/shopper-claims';
import { type Settlement, settleWish } from '../checks/settle-wish';
import { hashDetails } from '../hash-details';
import type { ActionRequest } from './action-request';
import { findOwnCustomer } from './own-customer';

export type CaseReading =
  /** The order as it is now; what was agreed to is still what would be done. */
  | { status: 'same'; order: PlatformOrder | null }
  /** It is not any more: the prices, the order, or the ways to pay have changed. */
  | { status: 'changed'; settlement: Settlement }
  /** The order is gone, or belongs to somebody else. */
  | { status: 'not_theirs' };

/**
 * Reads order and shop again and works the wish out anew.
 * @param claims whose order it must be
 * @param patience how long the shop may take: a shopper waits, or nobody does
 * @throws AppError as the platform does
 */
export async function readCase(
  ctx: AppContext,
  request: ActionRequest,
  claims: ShopperClaims,
  patience: 'short' | 'long',
): Promise<CaseReading> {
  const { wish } = request.details;
  if (wish.action === 'update_profile_address') {
    const own = await findOwnCustomer(ctx, request.storeId, request.origin, claims);
    if (own !== wish.customerExternalId) return { status: 'not_theirs' };
  }
  const work = (open: OpenPlatform, signal?: AbortSignal) => readAt(open, request, claims, signal);
  return patience === 'short'
    ? askShop(ctx, request.storeId, work)
    : withPlatform(ctx, request.storeId, (open) => work(open));
}

async function readAt(
  { platform, origin }: OpenPlatform,
  { origin: known, details, detailsHash }: ActionRequest,
  claims: ShopperClaims,
  signal: AbortSignal | undefined,
): Promise<CaseReading> {
  if (origin !== known) return { status: 'not_theirs' };
  const { wish, orderExternalId } = details;
  const [order] = orderExternalId === null ? [null] : await platform.ordersById([orderExternalId], signal);
  if (order === undefined || (order && !ownsOrder(claims, order, origin, origin)))
    return { status: 'not_theirs' };
  const settlement = await settleWish(platform, order, wish, signal);
  const same = settlement.status === 'settled' && hashDetails(origin, settlement.details) === detailsHash;
  return same ? { status: 'same', order } : { status: 'changed', settlement };
}
