import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({ productsCount: z.object({ count: z.number().int() }).nullable() });

/** Without a limit, which otherwise is 10,000. */
export const countProducts: AdminDocument<z.infer<typeof result>> = {
  name: 'countProducts',
  text: `query CountProducts($filter: String) {
  productsCount(query: $filter, limit: null) { count }
}`,
  result,
};
