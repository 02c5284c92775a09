import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '@/core/shared/app-error';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a response body into memory, unpacked, and stops at the limit: a small body that unpacks to gigabytes is
 * given up as soon as the limit is passed.
 * @param encoding the Content-Encoding header
 * @throws AppError `too_large`, `unsupported` for an unknown encoding
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  const sink = new Transform({
    transform(chunk: Buffer, _, done) {
      total += chunk.length;
      if (total > maxBytes) {
        done(tooLarge(maxBytes));
      } else {
        chunks.push(chunk);
        done();
      }
    },
  });
  sink.resume();
  await pipeline([body, ...decodersFor(encoding), sink]);
  return Buffer.concat(chunks);
}

export function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new AppError(
    'too_large',
    `The page is larger than ${megabytes} MB. Copy the part that matters into a text.`,
  );
}

function decodersFor(encoding: string): Transform[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw unknownEncoding(encoding);
  return names.reverse().map((name) => {
    const make = DECODERS[name];
    if (!make) throw unknownEncoding(encoding);
    return make();
  });
}

function unknownEncoding(encoding: string): AppError {
  return new AppError(
    'unsupported',
    `The page is packed in a way that is not understood (${encoding.slice(0, 40)}).`,
  );
}
