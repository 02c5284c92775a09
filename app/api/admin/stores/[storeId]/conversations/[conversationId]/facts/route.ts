import { storeRoute } from '@/app/_server/store-route';
import { readThreadFacts } from '@/core/inbox/thread/thread-facts.queries';

export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.view',
  ({ ctx, params }) => readThreadFacts(ctx, params),
);
