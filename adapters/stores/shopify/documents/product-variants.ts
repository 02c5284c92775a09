import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { looseConnectionSchema } from './page-info';
import { VARIANT_FRAGMENT } from './product-fields';

const result = z.object({ product: z.object({ variants: looseConnectionSchema }).nullable() });

/** The next page of a product's variants. */
export const productVariants: AdminDocument<z.infer<typeof result>> = {
  name: 'productVariants',
  text: `query ProductVariants($id: ID!, $first: Int!, $after: String) {
  product(id: $id) {
    variants(first: $first, after: $after) { nodes { ...VariantFields } pageInfo { hasNextPage endCursor } }
  }
}
${VARIANT_FRAGMENT}`,
  result,
};
