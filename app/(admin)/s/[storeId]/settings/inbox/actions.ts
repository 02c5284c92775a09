'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { type InboxConfig, saveInboxConfig } from '@/core/stores/settings/inbox/save-inbox-config';

export async function saveInbox(storeId: string, config: unknown): Promise<ActionResult<InboxConfig>> {
  const result = await runUserAction((ctx, user) => saveInboxConfig(ctx, { storeId, by: user.id, config }));
  if (result.ok) refresh();
  return result;
}
