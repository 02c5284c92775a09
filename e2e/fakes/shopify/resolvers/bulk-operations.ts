import { type BulkOperationRecord, maxRunning } from '../bulk/bulk-operations';
import { checkBulkQuery } from '../bulk/check-bulk-query';
import type { QueryContext } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';

export const bulkOperationMutations = {
  bulkOperationRunQuery: (
    _: unknown,
    args: { query: string; groupObjects: boolean },
    context: QueryContext,
  ) => {
    const refuse = (code: string, message: string) => ({
      bulkOperation: null,
      userErrors: [{ field: ['query'], message, code }],
    });
    const checked = checkBulkQuery(args.query, context.admin);
    if ('fault' in checked) {
      context.problem(`bulkOperationRunQuery: ${checked.fault}`);
      return refuse('INVALID', checked.fault);
    }
    if (context.bulkOperations.isBusy()) {
      return refuse('LIMIT_REACHED', `Limit of ${maxRunning} running bulk operations reached.`);
    }
    const started = context.bulkOperations.start(args.query, args.groupObjects, context);
    return { bulkOperation: toBulkOperation(started), userErrors: [] };
  },

  bulkOperationCancel: (_: unknown, args: { id: string }, context: QueryContext) => {
    const found = context.bulkOperations.get(parseGid(args.id)?.id ?? -1);
    if (!found)
      return { bulkOperation: null, userErrors: [{ field: ['id'], message: 'Bulk operation not found' }] };
    if (found.status !== 'CREATED' && found.status !== 'RUNNING') {
      const message = `A bulk operation cannot be canceled when it is ${found.status.toLowerCase()}`;
      return { bulkOperation: toBulkOperation(found), userErrors: [{ field: null, message }] };
    }
    found.status = 'CANCELING';
    return { bulkOperation: toBulkOperation(found), userErrors: [] };
  },
};

/** As the schema has it: counts are text there. */
export function toBulkOperation(record: BulkOperationRecord) {
  return {
    __typename: 'BulkOperation',
    id: record.id,
    type: 'QUERY',
    query: record.query,
    status: record.status,
    errorCode: record.errorCode,
    createdAt: record.createdAt,
    completedAt: record.completedAt,
    objectCount: String(record.objectCount),
    rootObjectCount: String(record.rootObjectCount),
    fileSize: record.url === null ? null : String(record.fileSize),
    url: record.url,
    partialDataUrl: record.partialDataUrl,
  };
}
