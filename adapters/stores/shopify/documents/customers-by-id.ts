import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { CUSTOMER_FRAGMENT } from './customer-fields';

const result = z.object({ nodes: z.array(z.unknown()) });

export const customersById: AdminDocument<z.infer<typeof result>> = {
  name: 'customersById',
  text: `query CustomersById($ids: [ID!]!) {
  nodes(ids: $ids) { ...CustomerFields }
}${CUSTOMER_FRAGMENT}`,
  result,
  deniedFieldsAreNull: true,
};
