'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { putFaqEntry, removeFaqEntry } from '@/core/knowledge/sources/change-faq-entry';
import { createSource } from '@/core/knowledge/sources/create-source';
import { deleteSource, pauseSource, reindexSource } from '@/core/knowledge/sources/manage-source';
import type { SourceInput, SourcePatch } from '@/core/knowledge/sources/source-input';
import { updateSource } from '@/core/knowledge/sources/update-source';
import type { AppContext } from '@/core/shared/context';

async function change<T>(
  storeId: string,
  work: (ctx: AppContext, user: { id: string }) => Promise<T>,
): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'knowledge.manage', work);
  if (result.ok) refresh();
  return result;
}

/** Forms send text; files come by their own route. @returns the new source's id */
export async function addSource(
  storeId: string,
  input: Exclude<SourceInput, { type: 'file' }>,
): Promise<ActionResult<string>> {
  return change(storeId, async (ctx) => {
    // A path on the server's disk is never a browser's to name.
    if ((input as SourceInput).type === 'file') throw new Error('files are uploaded');
    return (await createSource(ctx, storeId, input)).id;
  });
}

export async function saveSource(
  storeId: string,
  sourceId: string,
  patch: SourcePatch,
): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await updateSource(ctx, storeId, sourceId, patch);
    return null;
  });
}

export async function saveFaqEntry(
  storeId: string,
  sourceId: string,
  entry: { question: string; answer: string; phrasings: string[]; replaces: string | null },
): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await putFaqEntry(ctx, storeId, sourceId, entry);
    return null;
  });
}

export async function dropFaqEntry(
  storeId: string,
  sourceId: string,
  question: string,
): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await removeFaqEntry(ctx, storeId, sourceId, question);
    return null;
  });
}

export async function setSourcePaused(
  storeId: string,
  sourceId: string,
  paused: boolean,
): Promise<ActionResult<null>> {
  return change(storeId, async (ctx, user) => {
    await pauseSource(ctx, storeId, sourceId, paused, user.id);
    return null;
  });
}

export async function readSourceAgain(storeId: string, sourceId: string): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await reindexSource(ctx, storeId, sourceId);
    return null;
  });
}

export async function removeSource(storeId: string, sourceId: string): Promise<ActionResult<null>> {
  // No refresh: it may be asked for by the page that goes.
  return runStoreAction(storeId, 'knowledge.manage', async (ctx, user) => {
    await deleteSource(ctx, storeId, sourceId, user.id);
    return null;
  });
}
