import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { conversationStatusSchema } from '@/core/contracts/message-view';
import { pageQuerySchema } from '@/core/contracts/page';
import { listConversations } from '@/core/conversations/list-conversations.queries';

const querySchema = pageQuerySchema.extend({
  status: conversationStatusSchema.optional(),
  q: z.string().max(200).optional(),
});

export const GET = storeRoute('conversations.view', ({ ctx, params, request }) => {
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return listConversations(ctx, {
    storeId: params.storeId,
    status: query.status,
    query: query.q || undefined,
    page: query.page,
    pageSize: query.page_size,
  });
});
