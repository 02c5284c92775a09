'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { addStore as addStoreFor } from '@/core/stores/settings/add-store';

export interface NewStoreValues {
  name: string;
  currency: string;
  locale: string;
  timeZone: string;
}

/** @returns the new store's id; the signed-in user is its owner */
export async function addStore(values: NewStoreValues): Promise<ActionResult<string>> {
  return runUserAction(async (ctx, user) => {
    const { storeId } = await addStoreFor(ctx, { userId: user.id, store: values });
    return storeId;
  });
}
