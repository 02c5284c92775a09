import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, unlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

export interface SavedUpload {
  filePath: string;
  bytes: number;
}

/**
 * Writes an upload to a file of its own below the uploads folder, piece by piece: nothing is held in memory.
 * @param stream ends or fails with the request
 * @param options.maxBytes what may arrive; the first byte beyond ends the upload
 * @throws AppError `too_large`; the part that was written is deleted, as after every failure
 */
export async function saveUpload(
  ctx: Pick<AppContext, 'uploadsDir'>,
  stream: Readable | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { maxBytes: number },
): Promise<SavedUpload> {
  await mkdir(ctx.uploadsDir, { recursive: true, mode: 0o700 });
  const filePath = join(ctx.uploadsDir, randomBytes(18).toString('base64url'));
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done(bytes > options.maxBytes ? uploadTooLarge(options.maxBytes) : null, chunk);
    },
  });
  try {
    // The flag "wx" refuses a name that exists, so nothing planted there can be written to.
    await pipeline(stream, meter, createWriteStream(filePath, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await unlink(filePath).catch(() => undefined);
    throw error;
  }
  return { filePath, bytes };
}

/** The refusal of a file beyond `maxBytes`. */
export function uploadTooLarge(maxBytes: number): AppError {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new AppError(
    'too_large',
    `The file is larger than ${megabytes} MB. Split it, or leave out columns that are not needed, and upload the parts.`,
  );
}

/** Deletes a file that came by `saveUpload`; one that lies anywhere else belongs to somebody and stays. */
export async function deleteUpload(ctx: Pick<AppContext, 'uploadsDir'>, filePath: string): Promise<void> {
  const inside = relative(ctx.uploadsDir, filePath);
  if (inside === '' || inside.startsWith('..') || inside.includes('/')) return;
  await unlink(filePath).catch(() => undefined);
}
