'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { ProviderTestResult } from '@/core/llm/test-provider-connection';
import {
  forgetProvider,
  saveProvider,
  type VendorId,
} from '@/core/stores/settings/providers/manage-providers';
import { testProvider } from '@/core/stores/settings/providers/test-provider';

export interface ProviderForm {
  apiKey: string;
  baseUrl: string;
  model: string;
}

export async function saveProviderForm(
  storeId: string,
  provider: VendorId,
  form: ProviderForm,
): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'providers.manage', (ctx, user) =>
    saveProvider(ctx, { ...form, storeId, by: user.id, provider }),
  );
  if (result.ok) refresh();
  return result;
}

export async function forgetProviderKey(storeId: string, provider: VendorId): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'providers.manage', (ctx, user) =>
    forgetProvider(ctx, { storeId, by: user.id, provider }),
  );
  if (result.ok) refresh();
  return result;
}

export async function testProviderKey(
  storeId: string,
  provider: VendorId,
): Promise<ActionResult<ProviderTestResult>> {
  const result = await runStoreAction(storeId, 'providers.manage', (ctx) =>
    testProvider(ctx, { storeId, provider, signal: new AbortController().signal }),
  );
  if (result.ok) refresh();
  return result;
}
