import { storeRoute } from '@/app/_server/store-route';
import { getImport } from '@/core/stores/importing/list-imports.queries';

export const GET = storeRoute<{ storeId: string; importId: string }>('catalog.view', ({ ctx, params }) =>
  getImport(ctx, params.storeId, params.importId),
);
