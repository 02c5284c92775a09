import { z } from 'zod';
import { GAP_ORDERS } from '@/core/quality/gaps/rank-gaps';

export const PAGE_SIZE = 20;

const querySchema = z.object({
  show: z.enum(['open', 'answered', 'dismissed']).catch('open'),
  order: z.enum(GAP_ORDERS).catch('worth'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type GapsQuery = z.infer<typeof querySchema>;

/** Whatever the address says, something can be shown. */
export function readGapsQuery(params: Record<string, string | string[] | undefined>): GapsQuery {
  return querySchema.parse(params);
}

/** The address of the list; what is as usual is left out. */
export function gapsAddress(storeId: string, { show, order, page }: GapsQuery): string {
  const params = new URLSearchParams();
  if (show !== 'open') params.set('show', show);
  if (order !== 'worth' && show === 'open') params.set('order', order);
  if (page > 1) params.set('page', `${page}`);
  const query = params.toString();
  return `/s/${storeId}/quality/gaps${query ? `?${query}` : ''}`;
}
