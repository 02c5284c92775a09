import { storeRoute } from '@/app/_server/store-route';
import { pageQuerySchema } from '@/core/contracts/page';
import { listSyncErrors } from '@/core/stores/sync/sync-errors.queries';

/** What a sync could not take over. */
export const GET = storeRoute<{ storeId: string; runId: string }>(
  'connection.view',
  ({ ctx, params, request }) => {
    const query = pageQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return listSyncErrors(ctx, params.storeId, params.runId, query);
  },
);
