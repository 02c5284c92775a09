'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { type ImportedReplies, importCannedReplies } from '@/core/inbox/canned-replies/import-canned-replies';
import {
  createCannedReply,
  editCannedReply,
  removeCannedReply,
  restoreCannedReply,
} from '@/core/inbox/canned-replies/manage-canned-replies';
import type { CannedReplyInput, CannedReplyView } from '@/core/inbox/canned-replies/reply-input';

/** @param replyId null: a new one */
export async function saveReply(
  storeId: string,
  replyId: string | null,
  input: CannedReplyInput,
): Promise<ActionResult<unknown>> {
  return refreshed(
    await runUserAction(async (ctx, { id: by }) =>
      replyId === null
        ? createCannedReply(ctx, { storeId, by }, input)
        : editCannedReply(ctx, { storeId, by, replyId }, input),
    ),
  );
}

export async function removeReply(
  storeId: string,
  replyId: string,
): Promise<ActionResult<CannedReplyView | null>> {
  return refreshed(
    await runUserAction((ctx, { id: by }) => removeCannedReply(ctx, { storeId, by, replyId })),
  );
}

export async function restoreReply(
  storeId: string,
  removed: Omit<CannedReplyView, 'usedAt'>,
): Promise<ActionResult<unknown>> {
  return refreshed(
    await runUserAction((ctx, { id: by }) => restoreCannedReply(ctx, { storeId, by }, removed)),
  );
}

export async function importReplies(
  storeId: string,
  content: string,
): Promise<ActionResult<ImportedReplies>> {
  return refreshed(
    await runUserAction((ctx, { id: by }) => importCannedReplies(ctx, { storeId, by, content })),
  );
}

function refreshed<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}
