import { storeRoute } from '@/app/_server/store-route';
import { readSyncView } from '@/core/stores/sync/history/read-sync';

/** How the store and its shop stand with each other. */
export const GET = storeRoute('connection.view', ({ ctx, params }) => readSyncView(ctx, params.storeId));
