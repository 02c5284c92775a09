import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { PRODUCT_FRAGMENT } from './product-fields';

const result = z.object({ nodes: z.array(z.unknown()) });

/** Products by their own ids, or by the inventory items of their variants. */
export const productsById: AdminDocument<z.infer<typeof result>> = {
  name: 'productsById',
  text: `query ProductsById($ids: [ID!]!) {
  nodes(ids: $ids) { ...ProductFields }
}${PRODUCT_FRAGMENT}`,
  result,
};
