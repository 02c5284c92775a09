import { storeRoute } from '@/app/_server/store-route';
import { tellDraftOutcome } from '@/core/inbox/copilot/tell-draft-outcome';

/** Notes what became of a draft: whether that was news. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  async ({ ctx, user, params, request }) =>
    tellDraftOutcome(ctx, { ...params, by: user.id }, await request.json()),
);
