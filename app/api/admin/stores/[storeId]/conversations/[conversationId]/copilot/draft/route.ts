import { storeRoute } from '@/app/_server/store-route';
import { whileInTeam } from '@/core/identity/team/while-in-team';
import { draftForTeammate } from '@/core/inbox/copilot/ask-copilot';
import { streamDraft } from './stream-draft';

/** Drafts a reply, as a stream of CopilotEvent. Whoever closes the connection, or leaves the
 * team, ends the work. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  ({ ctx, user, params, request }) =>
    streamDraft(ctx.log, request.signal, (sink, signal) =>
      whileInTeam(ctx, { storeId: params.storeId, userId: user.id }, signal, (own) =>
        draftForTeammate(ctx, { ...params, by: user.id }, sink, own),
      ),
    ),
);
