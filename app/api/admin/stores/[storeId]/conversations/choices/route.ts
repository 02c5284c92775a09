import { storeRoute } from '@/app/_server/store-route';
import { listInboxChoices } from '@/core/inbox/list/inbox-choices.queries';

export const GET = storeRoute('conversations.view', ({ ctx, params }) =>
  listInboxChoices(ctx, params.storeId),
);
