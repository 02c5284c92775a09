import { storeRoute } from '@/app/_server/store-route';
import { requireConversation } from '@/core/conversations/require-conversation.queries';
import { may } from '@/core/identity/permissions';
import { requireMembership } from '@/core/identity/require-membership';
import {
  type FeedbackView,
  listConversationFeedback,
} from '@/core/quality/feedback/conversation-feedback.queries';

export interface ConversationFeedback {
  answers: FeedbackView[];
  /** The reader may say what they think of an answer. */
  mayJudge: boolean;
  /** The reader may change the FAQ and the tests. */
  mayTeach: boolean;
}

export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.view',
  async ({ ctx, user, params }): Promise<ConversationFeedback> => {
    const { storeId, conversationId } = params;
    await requireConversation(ctx, storeId, conversationId);
    const role = await requireMembership(ctx, user.id, storeId);
    return {
      answers: await listConversationFeedback(ctx.sql, { storeId, conversationId }),
      mayJudge: may(role, 'conversations.reply'),
      mayTeach: may(role, 'knowledge.manage'),
    };
  },
);
