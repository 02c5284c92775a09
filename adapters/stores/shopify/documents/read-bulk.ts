import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

/** UnsignedInt64 is a string on the wire. */
const count = z.coerce.number().int();

const operation = z.object({
  status: z.string(),
  errorCode: z.string().nullish(),
  rootObjectCount: count,
  fileSize: count.nullish(),
  url: z.url().nullish(),
});
export type BulkOperation = z.infer<typeof operation>;

const result = z.object({ bulkOperation: operation.nullable() });

export const readBulk: AdminDocument<z.infer<typeof result>> = {
  name: 'readBulk',
  text: `query ReadBulk($id: ID!) {
  bulkOperation(id: $id) { status errorCode rootObjectCount fileSize url }
}`,
  result,
};
