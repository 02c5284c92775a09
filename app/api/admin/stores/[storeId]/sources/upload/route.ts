import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { createSource } from '@/core/knowledge/sources/create-source';
import { importKnowledge } from '@/core/knowledge/sources/import-knowledge';
import { MAX_KNOWLEDGE_BYTES } from '@/core/knowledge/sources/source-limits';
import { AppError } from '@/core/shared/app-error';
import { deleteUpload, saveUpload, uploadTooLarge } from '@/core/shared/uploads/save-upload';

const querySchema = z.object({
  /** The file's name; its content is the request's body. */
  name: z.string().min(1).max(255),
  as: z.enum(['file', 'faq']),
});

export interface KnowledgeUpload {
  sourceId: string | null;
  created: number;
  updated: number;
  errors: { row?: number; message: string }[];
}

/** A document becomes a source that the worker reads; an FAQ file is read at once, so that its errors can be shown. */
export const POST = storeRoute(
  'knowledge.manage',
  async ({ ctx, params, request }): Promise<KnowledgeUpload> => {
    const { name, as } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    if (Number(request.headers.get('content-length')) > MAX_KNOWLEDGE_BYTES) {
      throw uploadTooLarge(MAX_KNOWLEDGE_BYTES);
    }
    if (!request.body) throw new AppError('invalid_input', 'The file is empty.');
    const { filePath } = await saveUpload(ctx, request.body, { maxBytes: MAX_KNOWLEDGE_BYTES });
    if (as === 'file') {
      const source = await createSource(ctx, params.storeId, { type: 'file', fileName: name, filePath });
      return { sourceId: source.id, created: 1, updated: 0, errors: [] };
    }
    try {
      const input = { storeId: params.storeId, type: 'faq', path: filePath, fileName: name } as const;
      const { sourceId, created, updated, errors } = await importKnowledge(ctx, input);
      return { sourceId, created, updated, errors };
    } finally {
      await deleteUpload(ctx, filePath);
    }
  },
);
