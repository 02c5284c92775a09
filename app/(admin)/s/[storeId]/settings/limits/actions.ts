'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { type AgentConfig, saveAgentSettings } from '@/core/stores/settings/agent/manage-agent-settings';

export async function saveLimits(storeId: string, settings: unknown): Promise<ActionResult<AgentConfig>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    saveAgentSettings(ctx, { storeId, by: user.id, settings }),
  );
  if (result.ok) refresh();
  return result;
}
