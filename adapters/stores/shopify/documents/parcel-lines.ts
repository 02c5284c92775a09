import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { looseConnectionSchema } from './page-info';

const result = z.object({
  fulfillment: z.object({ fulfillmentLineItems: looseConnectionSchema }).nullable(),
});

/** The next page of what is in a parcel. */
export const parcelLines: AdminDocument<z.infer<typeof result>> = {
  name: 'parcelLines',
  text: `query ParcelLines($id: ID!, $first: Int!, $after: String) {
  fulfillment(id: $id) {
    fulfillmentLineItems(first: $first, after: $after) {
      nodes { quantity lineItem { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  result,
};
