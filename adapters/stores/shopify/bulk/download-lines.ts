import { AppError } from '@/core/shared/app-error';
import { startAnew } from '../api/read-cursor';
import { wait } from '../api/wait';
import type { BulkResponse } from './bulk-fetch';

const LINE_FEED = 0x0a;
/** No product with its texts comes near it. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_FAILURES = 4;

interface Source {
  /** From an offset on; may throw when the connection fails. */
  fetch(from: number): Promise<BulkResponse>;
  /** As Shopify says; null: unknown. */
  fileSize: number | null;
  signal?: AbortSignal | undefined;
  /** Milliseconds before the first repetition; doubles. */
  pauseMs?: number;
}

/**
 * The lines of a result file, one by one, without ever holding the file. A download that is cut is continued behind the
 * last whole line; the end is believed only when the file is as long as it should be.
 * @throws AppError `unavailable` when it cannot be read to its end just now, `conflict` when it is gone
 */
export async function* downloadLines(source: Source): AsyncGenerator<string> {
  let offset = 0;
  let size = source.fileSize;
  for (let failures = 0; failures < MAX_FAILURES; failures++) {
    if (failures > 0) await wait((source.pauseMs ?? 500) * 2 ** (failures - 1), source.signal);
    source.signal?.throwIfAborted();
    try {
      const response = await source.fetch(offset);
      size ??= totalSize(response);
      for await (const { line, bytes } of splitLines(
        skipTo(offset, response),
        size === null ? null : size - offset,
      )) {
        offset += bytes;
        // Progress: what was cut once may be cut again further on.
        failures = 0;
        if (line !== '') yield line;
      }
      if (size === null || offset >= size) return;
    } catch (error) {
      if (error instanceof AppError) throw error;
      source.signal?.throwIfAborted();
    }
  }
  throw new AppError('unavailable', 'Shopify’s file of products broke off several times.');
}

/** @throws AppError `conflict` for a file that is gone; Error for anything else but a file */
function skipTo(offset: number, response: BulkResponse): AsyncIterable<Buffer> {
  const { status, body } = response;
  if (status === 206) return body;
  if (status === 200) return offset === 0 ? body : dropBytes(body, offset);
  void drain(body);
  // Signed addresses end, and files are kept for seven days.
  if ([400, 403, 404, 410].includes(status)) throw startAnew();
  throw new Error(`status ${status}`);
}

async function* dropBytes(body: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const chunk of body) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield chunk.subarray(left);
      left = 0;
    }
  }
}

/**
 * @param expected bytes that should come; null: unknown
 * @returns lines with the bytes they took, line feed included; a last line without line feed only when all came
 */
async function* splitLines(
  body: AsyncIterable<Buffer>,
  expected: number | null,
): AsyncGenerator<{ line: string; bytes: number }> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let received = 0;
  for await (const chunk of body) {
    received += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const line = Buffer.concat([...pending, chunk.subarray(start, end)]);
      yield { line: line.toString('utf8').trim(), bytes: line.length + 1 };
      pending = [];
      pendingBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      pending.push(chunk.subarray(start));
      pendingBytes += chunk.length - start;
      if (pendingBytes > MAX_LINE_BYTES) {
        throw new AppError('unavailable', 'Shopify’s file of products holds a line that is too long.');
      }
    }
  }
  if (pendingBytes === 0 || (expected !== null && received < expected)) return;
  const last = Buffer.concat(pending).toString('utf8').trim();
  // Nobody said how long the file is: half a line is no JSON.
  if (expected === null) JSON.parse(last);
  yield { line: last, bytes: pendingBytes };
}

function totalSize({ status, headers }: BulkResponse): number | null {
  const text =
    status === 206 ? /\/(\d+)$/.exec(String(headers['content-range']))?.[1] : headers['content-length'];
  const size = Number(text);
  return text !== undefined && Number.isInteger(size) ? size : null;
}

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const _ of body);
  } catch {
    // Nobody waits for it.
  }
}
