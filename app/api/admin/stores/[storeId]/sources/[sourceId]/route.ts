import { storeRoute } from '@/app/_server/store-route';
import { getSource } from '@/core/knowledge/sources/get-source.queries';

export const GET = storeRoute<{ storeId: string; sourceId: string }>('knowledge.view', ({ ctx, params }) =>
  getSource(ctx, params.storeId, params.sourceId),
);
