'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { dismissFinding } from '@/core/quality/findings/dismiss-finding';
import { removeDuplicate } from '@/core/quality/findings/remove-duplicate';
import { requestCheck } from '@/core/quality/findings/request-check';
import type { AppContext } from '@/core/shared/context';

async function change(
  storeId: string,
  work: (ctx: AppContext) => Promise<void>,
): Promise<ActionResult<null>> {
  const result = await runStoreAction(storeId, 'knowledge.manage', async (ctx) => {
    await work(ctx);
    return null;
  });
  // The count in the tab is the server's.
  if (result.ok) refresh();
  return result;
}

export async function checkNow(storeId: string): Promise<ActionResult<null>> {
  return change(storeId, (ctx) => requestCheck(ctx, storeId));
}

export async function setDismissed(
  storeId: string,
  findingId: string,
  dismissed: boolean,
): Promise<ActionResult<null>> {
  return change(storeId, (ctx) => dismissFinding(ctx, { storeId, findingId, dismissed }));
}

export async function deleteSide(
  storeId: string,
  findingId: string,
  side: 'left' | 'right',
): Promise<ActionResult<null>> {
  return change(storeId, (ctx) => removeDuplicate(ctx, { storeId, findingId, side }));
}
