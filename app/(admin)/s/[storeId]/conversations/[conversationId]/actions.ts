'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import { changeStatus, type StatusAction } from '@/core/conversations/change-status';

/** Who may answer may also end the wait. @returns the status afterwards */
export async function setConversationStatus(
  storeId: string,
  conversationId: string,
  action: StatusAction,
): Promise<ActionResult<ConversationStatusView>> {
  return runStoreAction(storeId, 'conversations.reply', (ctx) =>
    changeStatus(ctx, { storeId, conversationId, action }),
  );
}
