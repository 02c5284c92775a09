import { createHash } from 'node:crypto';
import type { BulkOperationRecord } from './bulk-operations';

/** Path of an operation's file. Like a signed address of a cloud storage, it lets in who knows it, without a token. */
export function bulkFilePath(operation: BulkOperationRecord): string {
  const signature = createHash('sha256')
    .update(`${operation.file} ${operation.createdAt}`)
    .digest('hex')
    .slice(0, 32);
  return `/storage/bulk-${operation.id}.jsonl?signature=${signature}`;
}
