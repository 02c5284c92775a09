import { ACTION_NAMES, type ActionName } from '../action-names';
import { type ActionPolicy, actionLimitsSchema, actionModeSchema } from './action-limits';
import { DEFAULT_POLICIES } from './default-policies';
import { findPolicies, type PolicyRow, type SqlContext } from './policy-rows.queries';

export type ActionPolicies = Record<ActionName, ActionPolicy>;

/**
 * The store's policy for each action. What was never saved has its default; a row that cannot be read asks the team,
 * since nobody knows what the owner wanted.
 */
export async function readActionPolicies(ctx: SqlContext, storeId: string): Promise<ActionPolicies> {
  const rows = new Map((await findPolicies(ctx, storeId)).map((row) => [row.action, row]));
  const entries = ACTION_NAMES.map((action) => [action, readPolicy(action, rows.get(action))]);
  return Object.fromEntries(entries) as ActionPolicies;
}

function readPolicy(action: ActionName, row: PolicyRow | undefined): ActionPolicy {
  if (!row) return DEFAULT_POLICIES[action];
  const mode = actionModeSchema.safeParse(row.mode);
  const limits = actionLimitsSchema.safeParse(row.limits);
  if (mode.success && limits.success) return { mode: mode.data, limits: limits.data };
  const { limits: usual } = DEFAULT_POLICIES[action];
  return { mode: mode.data === 'off' ? 'off' : 'ask', limits: usual };
}
