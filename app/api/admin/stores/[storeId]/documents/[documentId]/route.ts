import { storeRoute } from '@/app/_server/store-route';
import { listChunks } from '@/core/knowledge/documents/list-chunks.queries';
import { getDocument } from '@/core/knowledge/documents/list-documents.queries';

/** A document in full with the chunks it was cut into. */
export const GET = storeRoute<{ storeId: string; documentId: string }>(
  'knowledge.view',
  async ({ ctx, params }) => {
    const [document, chunks] = await Promise.all([
      getDocument(ctx, params.storeId, params.documentId),
      listChunks(ctx, params.storeId, params.documentId),
    ]);
    return { document, chunks };
  },
);
