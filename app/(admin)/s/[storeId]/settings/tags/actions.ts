'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { createTag, deleteTag, saveTag } from '@/core/inbox/tags/manage-tags';
import type { TagInput } from '@/core/inbox/tags/tag-input';

/** @param tagId null makes a new one */
export async function putTag(
  storeId: string,
  tagId: string | null,
  { name, color, words }: TagInput,
): Promise<ActionResult> {
  const result = await runUserAction(async (ctx, user) => {
    const tag = { storeId, by: user.id, name, color, words };
    if (tagId) await saveTag(ctx, { ...tag, tagId });
    else await createTag(ctx, tag);
    return null;
  });
  if (result.ok) refresh();
  return result;
}

export async function removeTag(storeId: string, tagId: string): Promise<ActionResult> {
  const result = await runUserAction(async (ctx, user) => {
    await deleteTag(ctx, { storeId, by: user.id, tagId });
    return null;
  });
  if (result.ok) refresh();
  return result;
}
