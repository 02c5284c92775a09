import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { type QuickHits, quickSearch } from '@/core/stores/overview/quick-search';

export type SearchHits = QuickHits;

const querySchema = z.object({ q: z.string().trim().min(2).max(100) });

export const GET = storeRoute('conversations.view', ({ ctx, user, params, request }) => {
  const { q } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return quickSearch(ctx, { storeId: params.storeId, userId: user.id, query: q });
});
