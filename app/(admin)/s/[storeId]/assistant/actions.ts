'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { AppContext } from '@/core/shared/context';
import type { AssistantSettings } from '@/core/stores/settings/assistant-input';
import {
  createAssistant,
  deleteAssistant,
  makeDefaultAssistant,
  rotateWidgetKey,
  updateAssistant,
} from '@/core/stores/settings/manage-assistants';

async function change<T>(storeId: string, work: (ctx: AppContext) => Promise<T>): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'assistants.manage', work);
  if (result.ok) refresh();
  return result;
}

export async function addAssistant(storeId: string, form: { name: string }): Promise<ActionResult<string>> {
  return change(storeId, (ctx) => createAssistant(ctx, { storeId, ...form }));
}

export async function saveAssistant(
  storeId: string,
  assistantId: string,
  settings: unknown,
): Promise<ActionResult<AssistantSettings>> {
  return change(storeId, (ctx) => updateAssistant(ctx, { storeId, assistantId, settings }));
}

export async function newWidgetKey(storeId: string, assistantId: string): Promise<ActionResult<string>> {
  return change(storeId, (ctx) => rotateWidgetKey(ctx, { storeId, assistantId }));
}

export async function makeDefault(storeId: string, assistantId: string): Promise<ActionResult<void>> {
  return change(storeId, (ctx) => makeDefaultAssistant(ctx, { storeId, assistantId }));
}

export async function removeAssistant(
  storeId: string,
  assistantId: string,
  confirmName: string,
): Promise<ActionResult<void>> {
  // No refresh: the page that asks for it is the one that goes.
  return runStoreAction(storeId, 'assistants.manage', (ctx) =>
    deleteAssistant(ctx, { storeId, assistantId, confirmName }),
  );
}
