import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { type DocumentNode, execute, parse } from 'graphql';
import { findDenials } from '../graphql/find-denials';
import type { QueryContext } from '../graphql/query-context';
import { resolveField, resolveType } from '../graphql/resolve-field';
import { toGid, toIso } from '../graphql/shopify-values';
import { bulkFilePath } from './bulk-file-path';
import type { BulkOperationRecord } from './bulk-operations';
import { flattenNodes, nodesOf } from './flatten-nodes';

/** Root objects that are worked off in one go; between them the server answers others. */
const batchSize = 100;

/** Works a bulk operation's query off into its file, batch by batch, and ends it. */
export async function runBulkOperation(operation: BulkOperationRecord, context: QueryContext): Promise<void> {
  // What asked for the operation gets its answer first, and sees it as created.
  await nextTurn();
  const startedAt = performance.now();
  const document = parse(operation.query);
  const file = createWriteStream(operation.file);
  operation.status = 'RUNNING';
  const failure = await writeAll(operation, document, context, file);
  file.end();
  await once(file, 'close');
  operation.fileSize = file.bytesWritten;
  await sleep(Math.max(0, (operation.fault.takeMs ?? 0) - (performance.now() - startedAt)));
  finish(operation, failure, context);
}

type Failure = NonNullable<BulkOperationRecord['errorCode']>;

async function writeAll(
  operation: BulkOperationRecord,
  document: DocumentNode,
  context: QueryContext,
  file: WriteStream,
): Promise<Failure | null> {
  const { scopes } = context.token;
  const denials = findDenials(context.admin, document, { scopes, customerDataApproved: true });
  for (let offset = 0, total = 1; offset < total; offset += batchSize) {
    if ((operation.status as string) === 'CANCELING') return null;
    const bulk = { offset, limit: batchSize, total: 0 };
    const answer = await execute({
      schema: context.admin.schema,
      document,
      contextValue: { ...context, denials, bulk, cost: { actual: 0 } },
      fieldResolver: resolveField,
      typeResolver: resolveType,
    });
    const [error] = answer.errors ?? [];
    if (error) return error.extensions.code === 'ACCESS_DENIED' ? 'ACCESS_DENIED' : 'INTERNAL_SERVER_ERROR';
    const roots = nodesOf(Object.values(answer.data ?? {})[0]) ?? [];
    const lines = flattenNodes(roots as Record<string, unknown>[], operation.groupObjects);
    total = bulk.total;
    operation.rootObjectCount += roots.length;
    operation.objectCount += lines.length;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (!file.write(text)) await once(file, 'drain');
    if (operation.fault.fail && operation.rootObjectCount * 2 >= total) return operation.fault.fail;
    await nextTurn();
  }
  return null;
}

function finish(operation: BulkOperationRecord, failure: Failure | null, context: QueryContext): void {
  const { shop } = context;
  const address = `${shop.settings.origin}${bulkFilePath(operation)}`;
  operation.completedAt = shop.now();
  if (operation.status === 'CANCELING') operation.status = 'CANCELED';
  else if (failure) {
    operation.status = 'FAILED';
    operation.errorCode = failure;
    if (operation.objectCount > 0) operation.partialDataUrl = address;
  } else {
    operation.status = 'COMPLETED';
    // An operation that found nothing has no file.
    if (operation.objectCount > 0) operation.url = address;
  }
  void context.webhookSender.deliver('bulk_operations/finish', {
    admin_graphql_api_id: toGid('BulkOperation', operation.id),
    completed_at: toIso(operation.completedAt),
    created_at: toIso(operation.createdAt),
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: 'query',
  });
}
