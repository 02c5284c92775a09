import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ orderUpdate: changedSchema });

/** Changes what an order says besides its items, e.g. the address. */
export const updateOrder: AdminDocument<z.infer<typeof result>> = {
  name: 'updateOrder',
  text: `mutation UpdateOrder($input: OrderInput!) {
  orderUpdate(input: $input) { userErrors { message } }
}`,
  result,
};
