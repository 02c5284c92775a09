import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { looseConnectionSchema } from './page-info';

const result = z.object({ refund: z.object({ refundLineItems: looseConnectionSchema }).nullable() });

/** The next page of what is in a refund. */
export const refundLines: AdminDocument<z.infer<typeof result>> = {
  name: 'refundLines',
  text: `query RefundLines($id: ID!, $first: Int!, $after: String) {
  refund(id: $id) {
    refundLineItems(first: $first, after: $after) {
      nodes { quantity lineItem { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  result,
};
