import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { userErrorsSchema } from './user-errors';

const result = z.object({
  orderCancel: z
    .object({
      job: z.object({ id: z.string(), done: z.boolean() }).nullish(),
      orderCancelUserErrors: userErrorsSchema,
    })
    .nullable(),
});

/** Begins to cancel an order; Shopify does it in a job. */
export const cancelOrder: AdminDocument<z.infer<typeof result>> = {
  name: 'cancelOrder',
  text: `mutation CancelOrder(
  $id: ID!, $refundMethod: OrderCancelRefundMethodInput!, $restock: Boolean!, $notify: Boolean!, $note: String
) {
  orderCancel(
    orderId: $id, reason: CUSTOMER, refundMethod: $refundMethod, restock: $restock, notifyCustomer: $notify,
    staffNote: $note
  ) { job { id done } orderCancelUserErrors { message } }
}`,
  result,
};
