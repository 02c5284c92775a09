'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { type AgentConfig, saveAgentConfig } from '@/core/stores/settings/manage-agent-settings';

export async function saveLimits(
  storeId: string,
  settings: unknown,
  hours: unknown,
): Promise<ActionResult<AgentConfig>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    saveAgentConfig(ctx, { storeId, by: user.id, settings, hours }),
  );
  if (result.ok) refresh();
  return result;
}
