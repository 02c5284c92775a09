import { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { ConversationStatus } from '@/prisma/generated/client';
import { performAction } from './apply-action';

const statusActionSchema = z.enum(['give_back', 'resolve', 'reopen']);
/** What a teammate can do to end the wait of a conversation, and to undo that. */
export type StatusAction = z.infer<typeof statusActionSchema>;

/**
 * Gives the conversation back to the assistant, resolves it, or opens it again for the team. Resolving what is resolved
 * changes nothing.
 * @param request.by the teammate who does it
 * @returns the status afterwards
 * @throws AppError `not_found`; `conflict` when the status does not allow the action (see conversation-status.ts)
 * @throws ZodError for an unknown action
 */
export async function changeStatus(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now'>,
  request: { storeId: string; conversationId: string; action: StatusAction; by?: string | null },
): Promise<ConversationStatus> {
  const action = statusActionSchema.parse(request.action);
  const conversationId = requireUuid(request.conversationId, 'The conversation');
  const { after } = await performAction(
    ctx,
    { storeId: request.storeId, conversationId, action, by: request.by ?? null },
    REFUSALS[action],
  );
  return after.status;
}

const REFUSALS: Record<StatusAction, string> = {
  give_back: 'Nobody of the team has this conversation any more, so there is nothing to give back.',
  resolve: 'This conversation cannot be resolved as it is now.',
  reopen: 'This conversation is open already.',
};
