import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { FULFILLMENT_FRAGMENT, REFUND_FRAGMENT } from './order-fields';

const result = z.object({
  order: z.object({ fulfillments: z.array(z.unknown()), refunds: z.array(z.unknown()) }).nullable(),
});

/** All parcels and refunds of an order that has more than come with it. */
export const orderParcels: AdminDocument<z.infer<typeof result>> = {
  name: 'orderParcels',
  text: `query OrderParcels($id: ID!, $first: Int!) {
  order(id: $id) {
    fulfillments(first: $first) { ...FulfillmentFields }
    refunds(first: $first) { ...RefundFields }
  }
}${FULFILLMENT_FRAGMENT}${REFUND_FRAGMENT}`,
  result,
};
