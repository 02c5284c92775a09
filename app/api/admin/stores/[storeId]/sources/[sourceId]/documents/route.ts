import { storeRoute } from '@/app/_server/store-route';
import { pageQuerySchema } from '@/core/contracts/page';
import { listDocuments } from '@/core/knowledge/documents/list-documents.queries';

export const GET = storeRoute<{ storeId: string; sourceId: string }>(
  'knowledge.view',
  ({ ctx, params, request }) => {
    const query = pageQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return listDocuments(ctx, params.storeId, params.sourceId, query);
  },
);
