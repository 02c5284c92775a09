import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({ ordersCount: z.object({ count: z.number().int() }).nullable() });

/** Without a limit, which otherwise is 10,000. */
export const countOrders: AdminDocument<z.infer<typeof result>> = {
  name: 'countOrders',
  text: `query CountOrders($filter: String) {
  ordersCount(query: $filter, limit: null) { count }
}`,
  result,
};
