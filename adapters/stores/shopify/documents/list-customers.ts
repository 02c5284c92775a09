import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { CUSTOMER_FRAGMENT } from './customer-fields';
import { looseConnectionSchema } from './page-info';

const result = z.object({
  customers: looseConnectionSchema,
  customersCount: z.object({ count: z.number().int() }).nullish(),
});

/** The count is made of the first page only, and up to 10,000: it serves a progress bar. */
export const listCustomers: AdminDocument<z.infer<typeof result>> = {
  name: 'listCustomers',
  text: `query ListCustomers($first: Int!, $after: String, $filter: String, $counted: Boolean!) {
  customers(first: $first, after: $after, query: $filter, sortKey: UPDATED_AT) {
    nodes { ...CustomerFields }
    pageInfo { hasNextPage endCursor }
  }
  customersCount(query: $filter, limit: null) @include(if: $counted) { count }
}${CUSTOMER_FRAGMENT}`,
  result,
  deniedFieldsAreNull: true,
};
