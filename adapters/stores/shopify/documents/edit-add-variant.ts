import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { presentmentSchema, userErrorsSchema } from './user-errors';

const result = z.object({
  orderEditAddVariant: z
    .object({
      calculatedOrder: z.object({ totalOutstandingSet: presentmentSchema }).nullish(),
      userErrors: userErrorsSchema,
    })
    .nullable(),
});

/** Within an edit: adds pieces of a variant, and tells what would then be open to pay. */
export const editAddVariant: AdminDocument<z.infer<typeof result>> = {
  name: 'editAddVariant',
  text: `mutation EditAddVariant($id: ID!, $variantId: ID!, $quantity: Int!) {
  orderEditAddVariant(id: $id, variantId: $variantId, quantity: $quantity, allowDuplicates: true) {
    calculatedOrder { totalOutstandingSet { presentmentMoney { amount currencyCode } } }
    userErrors { message }
  }
}`,
  result,
};
