import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ orderEditSetQuantity: changedSchema });

/** Within an edit: how many pieces of a line there shall be. What is taken out goes back to stock. */
export const editLineQuantity: AdminDocument<z.infer<typeof result>> = {
  name: 'editLineQuantity',
  text: `mutation EditLineQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!) {
  orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: $quantity, restock: true) {
    userErrors { message }
  }
}`,
  result,
};
