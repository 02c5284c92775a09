import { storeRoute } from '@/app/_server/store-route';
import { getConversationDetail } from '@/core/conversations/get-conversation-detail.queries';

export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.view',
  ({ ctx, params }) => getConversationDetail(ctx, params),
);
