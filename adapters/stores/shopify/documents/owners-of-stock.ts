import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  nodes: z.array(
    z
      .object({ variants: z.object({ nodes: z.array(z.object({ product: z.object({ id: z.string() }) })) }) })
      .nullable()
      .catch(null),
  ),
});

/** To which products inventory items belong. */
export const ownersOfStock: AdminDocument<z.infer<typeof result>> = {
  name: 'ownersOfStock',
  text: `query OwnersOfStock($ids: [ID!]!) {
  nodes(ids: $ids) { ... on InventoryItem { variants(first: 1) { nodes { product { id } } } } }
}`,
  result,
};
