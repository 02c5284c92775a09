import { z } from 'zod';
import { orderStatusSchema } from '@/core/contracts/order-status';

const schema = z.object({
  q: z.string().max(200).catch(''),
  status: z.union([orderStatusSchema, z.literal('')]).catch(''),
  sort: z.enum(['placed', '-placed']).catch('-placed'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type OrderQuery = z.infer<typeof schema>;

/** What the address bar asks for; whatever makes no sense becomes the default. */
export function readOrderQuery(search: Record<string, string | string[] | undefined>): OrderQuery {
  return schema.parse(search);
}

/** The address of the list with some of its query changed; any change but of the page leads to page 1. */
export function orderHref(query: OrderQuery, changes: Partial<OrderQuery>): string {
  const next = { ...query, page: 1, ...changes };
  const search = new URLSearchParams();
  if (next.q) search.set('q', next.q);
  if (next.status) search.set('status', next.status);
  if (next.sort !== '-placed') search.set('sort', next.sort);
  if (next.page > 1) search.set('page', String(next.page));
  return `?${search}`;
}
