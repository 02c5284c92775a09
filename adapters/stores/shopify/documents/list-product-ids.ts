import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { pageInfoSchema } from './page-info';

const result = z.object({
  products: z.object({ nodes: z.array(z.object({ id: z.string() })), pageInfo: pageInfoSchema }),
});

/** Ids alone, to find deletions by. */
export const listProductIds: AdminDocument<z.infer<typeof result>> = {
  name: 'listProductIds',
  text: `query ListProductIds($first: Int!, $after: String) {
  products(first: $first, after: $after, sortKey: ID) { nodes { id } pageInfo { hasNextPage endCursor } }
}`,
  result,
};
