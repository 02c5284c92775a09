import { z } from 'zod';
import { type ConversationStatusView, conversationStatusSchema } from '@/core/contracts/message-view';
import { performAction } from '@/core/conversations/apply-action';
import { requirePermission } from '@/core/identity/require-membership';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { assignConversation } from './assignment/assign-conversation';

type Ctx = Pick<AppContext, 'db' | 'sql' | 'events' | 'now'>;

const ofConversation = z.object({ storeId: z.uuid(), conversationId: z.uuid(), by: z.uuid() });
type OfConversation = z.input<typeof ofConversation>;

/** How a conversation stood before it was resolved. */
export interface BeforeResolving {
  status: ConversationStatusView;
  assigneeId: string | null;
}

/**
 * Ends a conversation until the shopper writes again. Needs `conversations.reply`. Resolving twice changes nothing.
 * @returns what `undoResolve` needs
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function resolveConversation(ctx: Ctx, input: OfConversation): Promise<BeforeResolving> {
  const { storeId, conversationId, by } = ofConversation.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  const { before } = await performAction(
    ctx,
    { storeId, conversationId, action: 'resolve', by },
    'This conversation cannot be resolved as it is now.',
  );
  return { status: before.status, assigneeId: before.assigneeId };
}

/**
 * The agent answers again. Needs `conversations.reply`.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` when it is the agent's already, or resolved
 */
export async function giveBack(ctx: Ctx, input: OfConversation): Promise<void> {
  const { storeId, conversationId, by } = ofConversation.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  await performAction(
    ctx,
    { storeId, conversationId, action: 'give_back', by },
    'Nobody of the team has this conversation any more, so there is nothing to give back.',
  );
}

/**
 * Opens a resolved conversation again for the team. Needs `conversations.reply`.
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` when it is open
 */
export async function reopenConversation(ctx: Ctx, input: OfConversation): Promise<void> {
  const { storeId, conversationId, by } = ofConversation.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  await performAction(
    ctx,
    { storeId, conversationId, action: 'reopen', by },
    'This conversation is open already.',
  );
}

export const undoResolveSchema = ofConversation.extend({
  status: conversationStatusSchema,
  assigneeId: z.uuid().nullable(),
});

/**
 * Takes a resolve back: whoever had the conversation has it again, or else all of the team.
 * @throws as `reopenConversation`
 */
export async function undoResolve(
  ctx: Ctx & Pick<AppContext, 'stopTurn' | 'queue' | 'log'>,
  input: z.input<typeof undoResolveSchema>,
): Promise<void> {
  const { status, assigneeId, ...of } = undoResolveSchema.parse(input);
  await reopenConversation(ctx, of);
  if (status === 'agent') await giveBack(ctx, of);
  if (status !== 'assigned' || !assigneeId) return;
  await assignConversation(ctx, { ...of, assigneeId }).catch((error) => {
    // Whoever has left the team since gets nothing back.
    if (!isAppError(error) || error.code !== 'invalid_input') throw error;
  });
}
