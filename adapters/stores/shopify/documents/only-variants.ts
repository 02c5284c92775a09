import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  nodes: z.array(
    z
      .object({ id: z.string(), variants: z.object({ nodes: z.array(z.object({ id: z.string() })) }) })
      .nullable()
      .catch(null),
  ),
});

/** The first variant of products: every product at Shopify has one, also where nothing is to be chosen. */
export const onlyVariants: AdminDocument<z.infer<typeof result>> = {
  name: 'onlyVariants',
  text: `query OnlyVariants($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Product { id variants(first: 1) { nodes { id } } } }
}`,
  result,
};
