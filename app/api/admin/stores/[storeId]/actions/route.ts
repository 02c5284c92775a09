import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { listActions } from '@/core/actions/audit/list-actions.queries';

const querySchema = z.object({
  conversation: z.uuid().optional(),
  /** "waiting": what waits for a teammate; otherwise the record, newest first. */
  show: z.enum(['waiting', 'all']).default('all'),
});

/** What the agent was asked to change. */
export const GET = storeRoute('orders.view', ({ ctx, params, request }) => {
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return listActions(ctx, {
    storeId: params.storeId,
    ...(query.conversation ? { conversationId: query.conversation } : {}),
    ...(query.show === 'waiting' ? { status: 'awaiting_team' as const } : {}),
  });
});
