import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { tryRetrieval } from '@/core/knowledge/try-retrieval';

const querySchema = z.object({
  q: z.string().trim().min(1, 'Write a question.').max(500, 'Keep the question below 500 characters.'),
});

export const GET = storeRoute('knowledge.view', ({ ctx, params, request }) => {
  const { q } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return tryRetrieval(ctx, { storeId: params.storeId, query: q });
});
