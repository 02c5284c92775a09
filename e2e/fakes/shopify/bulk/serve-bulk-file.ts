import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bulkFilePath } from './bulk-file-path';
import type { BulkOperationRecord, BulkOperations } from './bulk-operations';

/** Serves the files of bulk operations as Shopify's storage does: by range if asked, so that downloads can go on. */
export function serveBulkFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  operations: BulkOperations,
) {
  const operation = operations.all().find((one) => bulkFilePath(one) === path);
  if (!operation) return refuse(response, 403, 'SignatureDoesNotMatch');
  if (operation.fault.expireUrl) return refuse(response, 400, 'ExpiredToken');
  const start = readRange(request.headers.range);
  const size = operation.fileSize;
  if (start >= size) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(start > 0 ? 206 : 200, {
    'content-type': 'application/jsonl',
    'content-length': size - start,
    'accept-ranges': 'bytes',
    etag: `"${operation.id}"`,
    ...(start > 0 ? { 'content-range': `bytes ${start}-${size - 1}/${size}` } : {}),
  });
  const cutAt = takeCut(operation, start);
  if (cutAt === null) {
    createReadStream(operation.file, { start }).pipe(response);
    return;
  }
  const half = createReadStream(operation.file, { start, end: Math.max(start, cutAt - 1) });
  half.on('end', () => setImmediate(() => response.destroy()));
  half.pipe(response, { end: false });
}

/** A cut happens to the first download only. */
function takeCut(operation: BulkOperationRecord, start: number): number | null {
  const { cutAfter } = operation.fault;
  if (cutAfter === undefined) return null;
  delete operation.fault.cutAfter;
  return start + Math.floor((operation.fileSize - start) * cutAfter);
}

function readRange(header: string | undefined): number {
  return Number(/^bytes=(\d+)-/.exec(header ?? '')?.[1] ?? 0);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>`);
}
