import type { OrderStatus } from '@/core/contracts/order-status';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ActionPolicy } from './action-limits';

const DAY_MS = 86_400_000;

/** What is to be done, as far as limits look at it. */
export interface PolicyRequest {
  /** Money that moves, minor units; null: none does. */
  amountCents: number | null;
  /** As the shopper gave it; null: the action knows no reasons. */
  reason: string | null;
}

/** What was done before. */
export interface ActionHistory {
  /** By this person, in the last 24 hours. */
  byPersonToday: number;
  /** To this order, ever. */
  onOrder: number;
}

/** Why a limit forbids something; core/actions/words says it to the shopper. */
export type PolicyRefusal =
  | { code: 'off' }
  | { code: 'status'; status: OrderStatus }
  | { code: 'too_old'; days: number }
  | { code: 'reason'; reasons: string[] }
  | { code: 'per_order' }
  | { code: 'window'; days: number };

export type PolicyVerdict =
  | { verdict: 'allowed' }
  /** `reason`: for the teammate who decides. */
  | { verdict: 'ask'; reason: string }
  | { verdict: 'refused'; refusal: PolicyRefusal };

/**
 * What a store's policy says about one action.
 * @param order null for actions that concern no order
 */
export function evaluatePolicy(
  { mode, limits }: ActionPolicy,
  order: PlatformOrder | null,
  request: PolicyRequest,
  history: ActionHistory,
  now: Date,
): PolicyVerdict {
  if (mode === 'off') return refused({ code: 'off' });
  const { statuses, maxOrderAgeDays, reasons, perOrder, returnWindowDays } = limits;
  if (order) {
    if (statuses && !statuses.includes(order.status))
      return refused({ code: 'status', status: order.status });
    if (maxOrderAgeDays !== null && daysSince(order.placedAt, now) > maxOrderAgeDays)
      return refused({ code: 'too_old', days: maxOrderAgeDays });
    if (perOrder !== null && history.onOrder >= perOrder) return refused({ code: 'per_order' });
  }
  if (reasons && request.reason !== null && !isAmong(reasons, request.reason))
    return refused({ code: 'reason', reasons });
  const delivered = order && returnWindowDays !== null ? deliveredAt(order) : undefined;
  if (delivered && returnWindowDays !== null && daysSince(delivered, now) > returnWindowDays)
    return refused({ code: 'window', days: returnWindowDays });

  if (limits.maxAmountCents !== null && (request.amountCents ?? 0) > limits.maxAmountCents)
    return ask('The amount is above the limit.');
  if (delivered === null)
    return ask('When the order was delivered is not known, so the return window cannot be checked.');
  if (limits.perContactPerDay !== null && history.byPersonToday >= limits.perContactPerDay)
    return ask('This person has reached the limit per day.');
  return mode === 'ask' ? ask('The store’s policy asks the team.') : { verdict: 'allowed' };
}

/** When the last parcel arrived; null: the platform does not say. */
export function deliveredAt(order: PlatformOrder): Date | null {
  const times = order.fulfillments.flatMap(({ deliveredAt }) => deliveredAt?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

function isAmong(reasons: readonly string[], reason: string): boolean {
  const given = reason.trim().toLowerCase();
  return reasons.some((one) => one.trim().toLowerCase() === given);
}

function daysSince(when: Date, now: Date): number {
  return (now.getTime() - when.getTime()) / DAY_MS;
}

function refused(refusal: PolicyRefusal): PolicyVerdict {
  return { verdict: 'refused', refusal };
}

function ask(reason: string): PolicyVerdict {
  return { verdict: 'ask', reason };
}
