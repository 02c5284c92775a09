import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { pageInfoSchema } from './page-info';

const result = z.object({
  orders: z.object({ nodes: z.array(z.object({ id: z.string() })), pageInfo: pageInfoSchema }),
});

/** Ids alone, to find deletions by. */
export const listOrderIds: AdminDocument<z.infer<typeof result>> = {
  name: 'listOrderIds',
  text: `query ListOrderIds($first: Int!, $after: String) {
  orders(first: $first, after: $after, sortKey: ID) { nodes { id } pageInfo { hasNextPage endCursor } }
}`,
  result,
};
