import { storeRoute } from '@/app/_server/store-route';
import { whileInTeam } from '@/core/identity/team/while-in-team';
import { summariseForTeammate } from '@/core/inbox/copilot/ask-copilot';

/** Sums the conversation up: a ConversationSummary. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  ({ ctx, user, params, request }) =>
    whileInTeam(ctx, { storeId: params.storeId, userId: user.id }, request.signal, (signal) =>
      summariseForTeammate(ctx, { ...params, by: user.id }, signal),
    ),
);
