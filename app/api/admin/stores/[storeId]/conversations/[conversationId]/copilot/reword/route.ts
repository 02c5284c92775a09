import { storeRoute } from '@/app/_server/store-route';
import { rewordForTeammate } from '@/core/inbox/copilot/ask-copilot';

/** Words a text anew, or translates it: a RewordedText. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  async ({ ctx, user, params, request }) =>
    rewordForTeammate(ctx, { ...params, by: user.id }, await request.json(), request.signal),
);
