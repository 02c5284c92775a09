import type { ActionName } from '../action-names';
import { type ActionLimits, type ActionPolicy, actionLimitsSchema } from './action-limits';

const limits = (over: Partial<ActionLimits>): ActionLimits => ({ ...actionLimitsSchema.parse({}), ...over });

/** What holds until the owner decides otherwise: a teammate sees everything that touches an order. */
export const DEFAULT_POLICIES: Readonly<Record<ActionName, ActionPolicy>> = {
  cancel_order: { mode: 'ask', limits: limits({ statuses: ['pending', 'processing'], perContactPerDay: 3 }) },
  update_shipping_address: {
    mode: 'ask',
    limits: limits({ statuses: ['pending', 'processing'], perContactPerDay: 3 }),
  },
  change_order_items: {
    mode: 'ask',
    limits: limits({ statuses: ['pending', 'processing'], perContactPerDay: 3, perOrder: 1 }),
  },
  return_items: {
    mode: 'ask',
    limits: limits({ statuses: ['delivered'], perContactPerDay: 3, returnWindowDays: 30 }),
  },
  exchange_items: {
    mode: 'ask',
    limits: limits({ statuses: ['delivered'], perContactPerDay: 3, perOrder: 1, returnWindowDays: 30 }),
  },
  refund: { mode: 'ask', limits: limits({ maxAmountCents: 5000, maxOrderAgeDays: 90, perContactPerDay: 1 }) },
  update_profile_address: { mode: 'automatic', limits: limits({ perContactPerDay: 3 }) },
};
