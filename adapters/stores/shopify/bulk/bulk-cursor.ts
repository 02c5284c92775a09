import { z } from 'zod';
import { readCursor } from '../api/read-cursor';

const schema = z.object({
  /** Gid of the operation. */
  bulk: z.string(),
  /** The first line of the file that is not worked off. */
  line: z.number().int().min(0),
  /** Plain ids of products whose parts were scattered over the file: they are read once more at the end. */
  again: z.array(z.string()),
});
export type BulkCursor = z.infer<typeof schema>;

export const isBulkCursor = (cursor: string): boolean => cursor.startsWith('{"bulk"');
export const readBulkCursor = (cursor: string): BulkCursor => readCursor(schema, cursor);
export const writeBulkCursor = ({ bulk, line, again }: BulkCursor): string =>
  JSON.stringify({ bulk, line, again });
