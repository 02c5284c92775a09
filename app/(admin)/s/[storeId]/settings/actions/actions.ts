'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { ActionName } from '@/core/actions/action-names';
import type { ActionPolicy } from '@/core/actions/policy/action-limits';
import { saveActionPolicies } from '@/core/actions/policy/save-action-policies';

export async function savePolicy(
  storeId: string,
  action: ActionName,
  policy: ActionPolicy,
): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    saveActionPolicies(ctx, { storeId, by: user.id, policies: { [action]: policy } }),
  );
  if (result.ok) refresh();
  return result;
}
