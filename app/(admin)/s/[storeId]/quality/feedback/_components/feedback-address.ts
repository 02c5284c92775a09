import { z } from 'zod';

export const PAGE_SIZE = 20;

const querySchema = z.object({
  show: z.enum(['wanting', 'helpful']).catch('wanting'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type FeedbackQuery = z.infer<typeof querySchema>;

/** Whatever the address says, something can be shown. */
export function readFeedbackQuery(params: Record<string, string | string[] | undefined>): FeedbackQuery {
  return querySchema.parse(params);
}

/** The address of the list; what is as usual is left out. */
export function feedbackAddress(storeId: string, { show, page }: FeedbackQuery): string {
  const params = new URLSearchParams();
  if (show !== 'wanting') params.set('show', show);
  if (page > 1) params.set('page', `${page}`);
  const query = params.toString();
  return `/s/${storeId}/quality/feedback${query ? `?${query}` : ''}`;
}
