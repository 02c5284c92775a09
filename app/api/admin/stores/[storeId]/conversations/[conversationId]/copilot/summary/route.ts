import { storeRoute } from '@/app/_server/store-route';
import { summariseForTeammate } from '@/core/inbox/copilot/ask-copilot';

/** Sums the conversation up: a ConversationSummary. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  ({ ctx, user, params, request }) => summariseForTeammate(ctx, { ...params, by: user.id }, request.signal),
);
