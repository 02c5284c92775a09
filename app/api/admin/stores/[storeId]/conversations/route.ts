import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { inboxFilterSchema } from '@/core/inbox/list/inbox-filter';
import { listInbox } from '@/core/inbox/list/list-inbox.queries';

const querySchema = inboxFilterSchema.extend({
  cursor: z.string().max(200).optional(),
  /** Ids with commas between them. */
  ids: z
    .string()
    .max(8_000)
    .transform((text) => text.split(','))
    .optional(),
});

export const GET = storeRoute('conversations.view', ({ ctx, user, params, request }) => {
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return listInbox(ctx, { ...query, storeId: params.storeId, userId: user.id });
});
