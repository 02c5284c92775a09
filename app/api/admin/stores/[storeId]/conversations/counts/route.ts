import { storeRoute } from '@/app/_server/store-route';
import { countInbox } from '@/core/inbox/list/count-inbox.queries';

export const GET = storeRoute('conversations.view', ({ ctx, user, params }) =>
  countInbox(ctx, { storeId: params.storeId, userId: user.id }),
);
