import { storeRoute } from '@/app/_server/store-route';
import { listSources } from '@/core/knowledge/sources/get-source.queries';

export const GET = storeRoute('knowledge.view', ({ ctx, params }) => listSources(ctx, params.storeId));
