'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import {
  type BeginConnect,
  beginConnect,
  type ConnectOutcome,
} from '@/core/stores/connection/connecting/begin-connect';
import { verifyConnection } from '@/core/stores/connection/connecting/verify-connection';
import { archiveFileProducts } from '@/core/stores/connection/leaving/archive-file-products';
import { type Disconnected, disconnect } from '@/core/stores/connection/leaving/disconnect';
import { applySuggestedSettings } from '@/core/stores/connection/suggestions/suggested-settings';
import { forgetExport } from '@/core/stores/privacy/read-privacy-requests';
import { cancelSync } from '@/core/stores/sync/cancel-sync';
import { requestSync } from '@/core/stores/sync/request-sync';
import { checkWebhooks } from '@/core/stores/webhooks/check-webhooks';

/** Runs `work` for who may manage the connection, and shows the page as it is afterwards. */
async function change<T>(
  storeId: string,
  work: Parameters<typeof runStoreAction<T>>[2],
): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'connection.manage', work);
  refresh();
  return result;
}

export async function connectShop(
  storeId: string,
  input: Omit<BeginConnect, 'storeId' | 'by'>,
): Promise<ActionResult<ConnectOutcome>> {
  return change(storeId, (ctx, user) => beginConnect(ctx, { ...input, storeId, by: user.id }));
}

export async function testConnection(storeId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx) => verifyConnection(ctx, storeId));
}

export async function disconnectShop(
  storeId: string,
  data: 'keep' | 'erase',
): Promise<ActionResult<Disconnected>> {
  return change(storeId, (ctx, user) => disconnect(ctx, { storeId, by: user.id, data }));
}

export async function takeShopSettings(storeId: string, fields: string[]): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx, user) => applySuggestedSettings(ctx, { storeId, by: user.id, fields }));
}

export async function archiveProductsFromFiles(storeId: string): Promise<ActionResult<number>> {
  return change(storeId, (ctx, user) => archiveFileProducts(ctx, storeId, user.id));
}

export async function checkShopWebhooks(storeId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx) => checkWebhooks(ctx, storeId));
}

export async function startSync(
  storeId: string,
  kind: 'delta' | 'reconcile' | 'first',
): Promise<ActionResult<{ runId: string }>> {
  return change(storeId, (ctx) => requestSync(ctx, { storeId, kind, trigger: 'person' }));
}

export async function stopSync(storeId: string, runId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx) => cancelSync(ctx, storeId, runId));
}

export async function deleteExport(storeId: string, requestId: string): Promise<ActionResult<unknown>> {
  return change(storeId, (ctx) => forgetExport(ctx, storeId, requestId));
}
