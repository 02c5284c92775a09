import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  returnableFulfillments: z.object({
    nodes: z.array(
      z.object({
        returnableFulfillmentLineItems: z.object({
          nodes: z.array(
            z.object({
              quantity: z.number().int(),
              fulfillmentLineItem: z.object({ id: z.string(), lineItem: z.object({ id: z.string() }) }),
            }),
          ),
        }),
      }),
    ),
  }),
});

/** What of an order was sent and can come back, by the parcel that it was in. */
export const returnablePieces: AdminDocument<z.infer<typeof result>> = {
  name: 'returnablePieces',
  text: `query ReturnablePieces($orderId: ID!) {
  returnableFulfillments(orderId: $orderId, first: 8) {
    nodes {
      returnableFulfillmentLineItems(first: 30) {
        nodes { quantity fulfillmentLineItem { id lineItem { id } } }
      }
    }
  }
}`,
  result,
};
