'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { AppContext } from '@/core/shared/context';
import type { AssistantSettings } from '@/core/stores/settings/assistants/assistant-input';
import {
  createAssistant,
  deleteAssistant,
  makeDefaultAssistant,
  rotateWidgetKey,
  updateAssistant,
} from '@/core/stores/settings/assistants/manage-assistants';

async function change<T>(
  storeId: string,
  work: (ctx: AppContext, user: { id: string }) => Promise<T>,
): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'assistants.manage', work);
  if (result.ok) refresh();
  return result;
}

export async function addAssistant(storeId: string, form: { name: string }): Promise<ActionResult<string>> {
  return change(storeId, (ctx, user) => createAssistant(ctx, { ...form, storeId, by: user.id }));
}

export async function saveAssistant(
  storeId: string,
  assistantId: string,
  settings: unknown,
): Promise<ActionResult<AssistantSettings>> {
  return change(storeId, (ctx, user) =>
    updateAssistant(ctx, { storeId, by: user.id, assistantId, settings }),
  );
}

export async function newWidgetKey(storeId: string, assistantId: string): Promise<ActionResult<string>> {
  return change(storeId, (ctx, user) => rotateWidgetKey(ctx, { storeId, by: user.id, assistantId }));
}

export async function makeDefault(storeId: string, assistantId: string): Promise<ActionResult<void>> {
  return change(storeId, (ctx, user) => makeDefaultAssistant(ctx, { storeId, by: user.id, assistantId }));
}

export async function removeAssistant(
  storeId: string,
  assistantId: string,
  confirmName: string,
): Promise<ActionResult<void>> {
  // No refresh: the page that asks for it is the one that goes.
  return runStoreAction(storeId, 'assistants.manage', (ctx, user) =>
    deleteAssistant(ctx, { storeId, by: user.id, assistantId, confirmName }),
  );
}
