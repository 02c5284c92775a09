import 'server-only';
import { AppError } from '@/core/shared/app-error';

/**
 * Of a body that is too large so much is still read, and thrown away: a client that is cut off in the middle of
 * sending sees a broken connection instead of the reason.
 */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

/**
 * Reads a JSON body up to a size, without trusting Content-Length.
 * @throws AppError `too_large`, `invalid_input`
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
    else if (size > MAX_DRAINED_BYTES) break;
  }
  if (size > maxBytes) {
    throw new AppError('too_large', `The request is larger than ${Math.round(maxBytes / 1024)} kB.`);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new AppError('invalid_input', 'The request body is not JSON.');
  }
}
