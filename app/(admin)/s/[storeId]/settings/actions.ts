'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { deleteStore } from '@/core/stores/settings/delete-store';
import type { StoreSettings } from '@/core/stores/settings/store-input';
import { updateStore } from '@/core/stores/settings/update-store';

export async function saveStore(storeId: string, settings: unknown): Promise<ActionResult<StoreSettings>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    updateStore(ctx, { storeId, by: user.id, settings }),
  );
  if (result.ok) refresh();
  return result;
}

export async function removeStore(storeId: string, confirmName: string): Promise<ActionResult<unknown>> {
  return runStoreAction(storeId, 'store.delete', (ctx, user) =>
    deleteStore(ctx, { storeId, by: user.id, confirmName }),
  );
}
