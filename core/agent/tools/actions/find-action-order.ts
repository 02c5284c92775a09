import type { ActionResult } from '@/core/contracts/action-tool-results';
import { findOwnOrder } from '@/core/stores/order-lookup/find-own-order';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import { holdBack } from '@/core/stores/verification/by-order/hold-back';
import { proofWays } from '@/core/stores/verification/proof-ways';
import { tellUnavailable } from '../orders/tell-order';
import type { VerifiedScope } from '../tool';

export type ActionOrder = { order: PlatformOrder; origin: PlatformId } | { result: ActionResult };

/** An order of the verified shopper as the shop has it now. Nothing is changed by a copy. */
export async function findActionOrder(scope: VerifiedScope, number: string): Promise<ActionOrder> {
  const startedAt = performance.now();
  const query = { storeId: scope.storeId, claims: scope.identity, number };
  const lookup = await findOwnOrder(scope.ctx, query, scope.signal);
  // Whether it is another customer's or nobody's must not be told, by the clock neither.
  if (lookup.status !== 'found') await holdBack(startedAt, scope.signal);
  if (lookup.status === 'none')
    return { result: { status: 'no_match', ways: await proofWays(scope.ctx, scope.storeId) } };
  if (lookup.status === 'unavailable') return { result: await tellUnavailable(scope) };
  const { order, origin, platform, asOf } = lookup.found;
  if (asOf !== null || origin !== platform) return { result: await tellUnavailable(scope) };
  return { order, origin };
}
