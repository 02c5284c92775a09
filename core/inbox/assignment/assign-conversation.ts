import { z } from 'zod';
import { performAction } from '@/core/conversations/apply-action';
import type { ConversationState } from '@/core/conversations/state-after';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { tellTeam } from '../notifications/plan-notices';
import { lockAssignee } from './assignees.queries';

export const assignConversationSchema = z.object({
  storeId: z.uuid(),
  conversationId: z.uuid(),
  /** Whom to give it to; null: back to all of the team. */
  assigneeId: z.uuid().nullable(),
  /** The teammate who does it. */
  by: z.uuid(),
});

const CANNOT_ANSWER = 'This person cannot answer in this store. Choose somebody else.';

/**
 * Gives a conversation to a teammate, takes it over (`assigneeId` is `by`), or puts it back before all of the team.
 * Needs `conversations.reply`. The agent stops, in the midst of a sentence too.
 * @throws ZodError; AppError `not_found`, `forbidden`; `invalid_input` when the assignee is not of the team, has left it
 *   or may not answer; `conflict` when there is nothing to put back
 */
export async function assignConversation(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now' | 'stopTurn' | 'queue' | 'log'>,
  input: z.input<typeof assignConversationSchema>,
): Promise<ConversationState> {
  const { storeId, conversationId, assigneeId, by } = assignConversationSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  const { before, after } = await performAction(
    ctx,
    assigneeId
      ? { storeId, conversationId, action: 'assign', assigneeId, by }
      : { storeId, conversationId, action: 'unassign', by },
    'Nobody of the team has this conversation, so there is nothing to put back.',
    async (client) => {
      if (!assigneeId || (await lockAssignee(client, storeId, assigneeId))) return;
      throw new AppError('invalid_input', CANNOT_ANSWER);
    },
  );
  if (before.status === 'agent') await ctx.stopTurn({ storeId, conversationId });
  if (assigneeId && assigneeId !== before.assigneeId) {
    await tellTeam(ctx, { kind: 'assigned', storeId, conversationId, assigneeId, by });
  }
  return after;
}
