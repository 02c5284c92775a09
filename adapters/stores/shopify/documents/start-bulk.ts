import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  bulkOperationRunQuery: z.object({
    bulkOperation: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(z.object({ code: z.string().nullish(), message: z.string() })),
  }),
});

/** Grouped, so that the parts of a product come after it and not anywhere in the file. */
export const startBulk: AdminDocument<z.infer<typeof result>> = {
  name: 'startBulk',
  text: `mutation StartBulk($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: true) {
    bulkOperation { id }
    userErrors { code message }
  }
}`,
  result,
};
