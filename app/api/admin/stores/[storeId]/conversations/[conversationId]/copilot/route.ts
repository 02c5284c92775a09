import { storeRoute } from '@/app/_server/store-route';
import { readCopilotState } from '@/core/inbox/copilot/read-copilot-state';

/** What the copilot can do here, and what it would do next: a CopilotState. */
export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  ({ ctx, user, params }) => readCopilotState(ctx, { ...params, by: user.id }),
);
