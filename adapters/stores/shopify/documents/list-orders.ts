import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { ORDER_FRAGMENT } from './order-fields';
import { looseConnectionSchema } from './page-info';

const result = z.object({ orders: looseConnectionSchema });

export const listOrders: AdminDocument<z.infer<typeof result>> = {
  name: 'listOrders',
  text: `query ListOrders($first: Int!, $after: String, $filter: String, $withCustomers: Boolean!, $withReturns: Boolean!) {
  orders(first: $first, after: $after, query: $filter, sortKey: UPDATED_AT) {
    nodes { ...OrderFields }
    pageInfo { hasNextPage endCursor }
  }
}${ORDER_FRAGMENT}`,
  result,
  deniedFieldsAreNull: true,
};
