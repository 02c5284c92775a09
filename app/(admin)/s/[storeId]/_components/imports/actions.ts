'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { cancelImport } from '@/core/stores/importing/cancel-import';

export async function stopImport(storeId: string, importId: string): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'catalog.manage', (ctx) =>
    cancelImport(ctx, storeId, importId),
  );
  if (result.ok) refresh();
  return result;
}
