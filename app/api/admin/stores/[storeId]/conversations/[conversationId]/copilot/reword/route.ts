import { storeRoute } from '@/app/_server/store-route';
import { whileInTeam } from '@/core/identity/team/while-in-team';
import { rewordForTeammate } from '@/core/inbox/copilot/ask-copilot';

/** Words a text anew, or translates it: a RewordedText. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  async ({ ctx, user, params, request }) => {
    const wish = await request.json();
    return whileInTeam(ctx, { storeId: params.storeId, userId: user.id }, request.signal, (signal) =>
      rewordForTeammate(ctx, { ...params, by: user.id }, wish, signal),
    );
  },
);
