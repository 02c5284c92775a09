import type { IncomingMessage } from 'node:http';

/** Of a body that is too large so much is still read, and thrown away, so that its sender gets to read the answer. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

/**
 * Reads a request's body as it came.
 * @param limits.timeoutMs from now until the last byte
 * @returns `too_large`, `too_slow`, or `broken` when the sender went away
 */
export function readLimitedBody(
  request: IncomingMessage,
  limits: { maxBytes: number; timeoutMs: number },
): Promise<Buffer | 'too_large' | 'too_slow' | 'broken'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (result: Buffer | 'too_large' | 'too_slow' | 'broken') => {
      clearTimeout(timer);
      request.off('data', take);
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= limits.maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limits.maxBytes + MAX_DRAINED_BYTES) end('too_large');
    };
    const timer = setTimeout(() => end('too_slow'), limits.timeoutMs);
    request.on('data', take);
    request.once('end', () => end(size > limits.maxBytes ? 'too_large' : Buffer.concat(chunks)));
    request.once('error', () => end('broken'));
    request.once('close', () => end('broken'));
  });
}
