import { storeRoute } from '@/app/_server/store-route';
import { draftForTeammate } from '@/core/inbox/copilot/ask-copilot';
import { streamDraft } from './stream-draft';

/** Drafts a reply, as a stream of CopilotEvent. Whoever closes the connection ends the work. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  ({ ctx, user, params, request }) =>
    streamDraft(ctx.log, request.signal, (sink, signal) =>
      draftForTeammate(ctx, { ...params, by: user.id }, sink, signal),
    ),
);
