import { MAX_ATTACHMENT_BYTES } from '@/core/contracts/attachment';
import { AppError } from '@/core/shared/app-error';

/** A slow phone takes this long for the largest file. */
const READ_TIMEOUT_MS = 120_000;

export type UploadBody = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null;

/**
 * Reads a file as it arrives and stops at the first byte beyond what is taken: nothing larger is ever held.
 * @param declaredBytes Content-Length, when there is one: a file that says it is too large is not read at all
 * @throws AppError `too_large`; `invalid_input` when it is empty, breaks off or takes longer than two minutes
 */
export async function readUpload(
  body: UploadBody,
  declaredBytes: number | null = null,
  { maxBytes = MAX_ATTACHMENT_BYTES, timeoutMs = READ_TIMEOUT_MS } = {},
): Promise<Buffer> {
  if (declaredBytes !== null && declaredBytes > maxBytes) throw tooLarge(maxBytes);
  if (!body) throw new AppError('invalid_input', 'The file is empty.');
  const source = body as AsyncIterable<Uint8Array>;
  const chunks = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AppError('invalid_input', 'The file did not arrive. Try again.')),
      timeoutMs,
    );
  });
  const taken: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([next(chunks), tooSlow]);
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      taken.push(value);
    }
  } catch (error) {
    // Not waited for: a sender that is stuck would hold us up here as well.
    void chunks.return?.().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
  if (bytes === 0) throw new AppError('invalid_input', 'The file is empty.');
  return Buffer.concat(taken, bytes);
}

async function next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw new AppError('invalid_input', 'The upload broke off. Try again.', { cause });
  }
}

function tooLarge(maxBytes: number): AppError {
  return new AppError(
    'too_large',
    `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB. Send a smaller one.`,
  );
}
