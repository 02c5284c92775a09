import { storeRoute } from '@/app/_server/store-route';
import { listNotes } from '@/core/inbox/notes/manage-notes';

export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.view',
  ({ ctx, params }) => listNotes(ctx, params),
);
