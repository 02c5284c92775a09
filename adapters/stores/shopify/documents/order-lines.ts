import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { LINE_FRAGMENT } from './order-fields';
import { looseConnectionSchema } from './page-info';

const result = z.object({ order: z.object({ lineItems: looseConnectionSchema }).nullable() });

/** The next page of an order's lines. */
export const orderLines: AdminDocument<z.infer<typeof result>> = {
  name: 'orderLines',
  text: `query OrderLines($id: ID!, $first: Int!, $after: String) {
  order(id: $id) {
    lineItems(first: $first, after: $after) { nodes { ...LineFields } pageInfo { hasNextPage endCursor } }
  }
}${LINE_FRAGMENT}`,
  result,
};
