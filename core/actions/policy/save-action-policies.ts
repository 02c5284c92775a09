import { z } from 'zod';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { ACTION_NAMES } from '../action-names';
import { actionLimitsSchema, actionModeSchema } from './action-limits';
import { upsertPolicies } from './policy-rows.queries';
import { type ActionPolicies, readActionPolicies } from './read-action-policies';

export const policiesInputSchema = z.partialRecord(
  z.enum(ACTION_NAMES),
  z.object({ mode: actionModeSchema, limits: actionLimitsSchema }),
);
export type PoliciesInput = z.input<typeof policiesInputSchema>;

/**
 * Saves what the owner decided; actions that are left out stay as they are. Needs `settings.manage`.
 * @returns all of the store's policies as they are now
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function saveActionPolicies(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, policies }: { storeId: string; by?: Actor; policies: PoliciesInput },
): Promise<ActionPolicies> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  const parsed = policiesInputSchema.parse(policies);
  const rows = ACTION_NAMES.flatMap((action) => {
    const policy = parsed[action];
    return policy ? [{ action, ...policy }] : [];
  });
  if (rows.length > 0) {
    await upsertPolicies(ctx, storeId, rows);
    const data = { actions: rows.map(({ action }) => action) };
    await recordDeed(ctx, by, { storeId, action: 'action_policies_changed', data });
  }
  return readActionPolicies(ctx, storeId);
}
