import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { writePicture } from './pictures.queries';

export const MAX_PICTURE_BYTES = 200_000;
/** The browser sends 256; a bit more is let through, a picture that unpacks to gigabytes is not. */
const MAX_EDGE_PIXELS = 1_024;
const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Keeps somebody's picture. What it is shows in its bytes, whatever its name and sender claim.
 * @param bytes null takes the picture away
 * @throws AppError `too_large`; `unsupported` for anything but PNG, JPEG and WebP; `invalid_input` for one that is not
 *   whole or has too many pixels
 */
export async function savePicture(
  ctx: Pick<AppContext, 'sql'>,
  { userId, bytes }: { userId: string; bytes: Uint8Array | null },
): Promise<void> {
  await writePicture(ctx.sql, userId, bytes && { bytes, type: await checkPicture(bytes) });
}

async function checkPicture(bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) {
    throw new AppError('too_large', 'The picture is too large. Choose one below 200 kB.');
  }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found || !TYPES.has(found.mime)) {
    throw new AppError('unsupported', 'Use a PNG, JPEG or WebP picture.');
  }
  const { width, height } = sizeOf(bytes);
  if (!(width > 0 && height > 0 && Math.max(width, height) <= MAX_EDGE_PIXELS)) {
    throw new AppError(
      'invalid_input',
      `The picture cannot be used. Keep it below ${MAX_EDGE_PIXELS} pixels a side.`,
    );
  }
  return found.mime;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}
