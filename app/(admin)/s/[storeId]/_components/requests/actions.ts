'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { approveAction, declineAction } from '@/core/actions/requests/approve-action';
import { undoAction } from '@/core/actions/requests/undo-action';

export async function approveRequest(
  storeId: string,
  requestId: string,
): Promise<ActionResult<'done' | 'failed'>> {
  return runStoreAction(storeId, 'conversations.reply', (ctx, user) =>
    approveAction(ctx, { storeId, requestId, userId: user.id }),
  );
}

export async function declineRequest(
  storeId: string,
  requestId: string,
  answer: string,
): Promise<ActionResult<void>> {
  return runStoreAction(storeId, 'conversations.reply', (ctx, user) =>
    declineAction(ctx, { storeId, requestId, userId: user.id, answer }),
  );
}

export async function undoRequest(storeId: string, requestId: string): Promise<ActionResult<unknown>> {
  return runStoreAction(storeId, 'conversations.reply', (ctx, user) =>
    undoAction(ctx, { storeId, requestId, userId: user.id }),
  );
}
