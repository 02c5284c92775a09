'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { addField, orderFields, removeField, saveField } from '@/core/contacts/fields/manage-fields';
import { previewRetention, saveRetention } from '@/core/contacts/retention/manage-retention';
import type { AppContext } from '@/core/shared/context';

async function change<T>(
  storeId: string,
  work: (ctx: AppContext, of: { storeId: string; by: string }) => Promise<T>,
): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    work(ctx, { storeId, by: user.id }),
  );
  if (result.ok) refresh();
  return result;
}

/** @param key of the field that is changed; null: it is a new one */
export async function keepField(
  storeId: string,
  key: string | null,
  field: { label: string; type: string; choices: string[] },
): Promise<ActionResult<unknown>> {
  return change(storeId, async (ctx, of) => {
    if (key === null) return addField(ctx, { ...of, field });
    return saveField(ctx, { ...of, key, changes: field });
  });
}

export async function dropField(storeId: string, key: string): Promise<ActionResult<void>> {
  return change(storeId, (ctx, of) => removeField(ctx, { ...of, key }));
}

export async function moveFields(storeId: string, keys: string[]): Promise<ActionResult<void>> {
  return change(storeId, (ctx, of) => orderFields(ctx, { ...of, keys }));
}

export async function lookAtRetention(
  storeId: string,
  days: number,
): Promise<ActionResult<{ conversations: number; contacts: number }>> {
  return runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    previewRetention(ctx, { storeId, by: user.id, days }),
  );
}

export async function keepRetention(storeId: string, days: number | null): Promise<ActionResult<void>> {
  return change(storeId, (ctx, of) => saveRetention(ctx, { ...of, days }));
}
