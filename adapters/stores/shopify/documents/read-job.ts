import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({ job: z.object({ done: z.boolean() }).nullable() });

/** Whether something that Shopify does in the background has ended. */
export const readJob: AdminDocument<z.infer<typeof result>> = {
  name: 'readJob',
  text: 'query ReadJob($id: ID!) { job(id: $id) { done } }',
  result,
};
