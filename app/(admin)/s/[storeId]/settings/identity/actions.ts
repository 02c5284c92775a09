'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import {
  createIdentitySecret,
  removeIdentitySecret,
  rotateIdentitySecret,
} from '@/core/stores/verification/signed/identity-secret';

async function change(
  storeId: string,
  work: Parameters<typeof runStoreAction<unknown>>[2],
): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'settings.manage', work);
  if (result.ok) refresh();
  return result;
}

export async function makeSecret(storeId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx, user) => createIdentitySecret(ctx, storeId, user.id));
}

export async function replaceSecret(storeId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx, user) => rotateIdentitySecret(ctx, storeId, user.id));
}

export async function dropSecret(storeId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx, user) => removeIdentitySecret(ctx, storeId, user.id));
}
