import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { looseConnectionSchema } from './page-info';
import { PRODUCT_FRAGMENT } from './product-fields';

const result = z.object({ products: looseConnectionSchema });

/** A page of products, those changed first first: what changes meanwhile comes later, and is not missed. */
export const listProducts: AdminDocument<z.infer<typeof result>> = {
  name: 'listProducts',
  text: `query ListProducts($first: Int!, $after: String, $filter: String) {
  products(first: $first, after: $after, query: $filter, sortKey: UPDATED_AT) {
    nodes { ...ProductFields }
    pageInfo { hasNextPage endCursor }
  }
}${PRODUCT_FRAGMENT}`,
  result,
};
