import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { ORDER_FRAGMENT } from './order-fields';

const result = z.object({ nodes: z.array(z.unknown()) });

export const ordersById: AdminDocument<z.infer<typeof result>> = {
  name: 'ordersById',
  text: `query OrdersById($ids: [ID!]!, $withCustomers: Boolean!, $withReturns: Boolean!) {
  nodes(ids: $ids) { ...OrderFields }
}${ORDER_FRAGMENT}`,
  result,
  deniedFieldsAreNull: true,
};
