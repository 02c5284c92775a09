import { z } from 'zod';
import { orderStatusSchema } from '@/core/contracts/order-status';

const atLeastOne = z.number().int().min(1).max(100_000);

/** How far an action may go. `null`: no such limit. */
export const actionLimitsSchema = z.object({
  /** Money that moves, minor units of the order's currency; above it a teammate decides. */
  maxAmountCents: z.number().int().min(0).max(2_147_483_647).nullable().default(null),
  /** Days since the order was placed; older ones are refused. */
  maxOrderAgeDays: atLeastOne.nullable().default(null),
  /** Statuses that an order may have; others are refused. */
  statuses: z.array(orderStatusSchema).nullable().default(null),
  /** How often a person may do it a day; beyond that a teammate decides. */
  perContactPerDay: atLeastOne.nullable().default(null),
  /** How often an order may go through it; beyond that it is refused. */
  perOrder: atLeastOne.nullable().default(null),
  /** Reasons that count, as the shopper picks them; others are refused. */
  reasons: z.array(z.string().trim().min(1).max(100)).max(20).nullable().default(null),
  /** Days since the delivery; later ones are refused. */
  returnWindowDays: atLeastOne.nullable().default(null),
});
export type ActionLimits = z.infer<typeof actionLimitsSchema>;

export const actionModeSchema = z.enum(['off', 'ask', 'automatic']);
export type ActionMode = z.infer<typeof actionModeSchema>;

/** What the agent may do with one action in a store. */
export interface ActionPolicy {
  mode: ActionMode;
  limits: ActionLimits;
}
