import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { presentmentSchema, userErrorsSchema } from './user-errors';

const result = z.object({
  orderEditBegin: z
    .object({
      calculatedOrder: z
        .object({
          id: z.string(),
          totalOutstandingSet: presentmentSchema,
          lineItems: z.object({
            nodes: z.array(
              z.object({ id: z.string(), quantity: z.number().int(), editableQuantity: z.number().int() }),
            ),
          }),
        })
        .nullish(),
      userErrors: userErrorsSchema,
    })
    .nullable(),
});

/** Opens an order for editing. Nothing changes before the edit is committed; one that never is, ends by itself. */
export const beginOrderEdit: AdminDocument<z.infer<typeof result>> = {
  name: 'beginOrderEdit',
  text: `mutation BeginOrderEdit($id: ID!) {
  orderEditBegin(id: $id) {
    calculatedOrder {
      id
      totalOutstandingSet { presentmentMoney { amount currencyCode } }
      lineItems(first: 100) { nodes { id quantity editableQuantity } }
    }
    userErrors { message }
  }
}`,
  result,
};
