import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { ATTACHMENT_TYPES, type AttachmentType } from '@/core/contracts/attachment';
import { AppError } from '@/core/shared/app-error';
import { findOtherFormat } from './find-other-format';
import { IMAGE_ENDS } from './image-ends';

/** A photo of 64 million pixels takes 256 MB when it is shown: more than any that is sent on purpose. */
const MAX_PIXELS = 64_000_000;
const MAX_SIDE = 20_000;

/** A PDF's last line is somewhere in here. */
const PDF_TAIL = 2048;

export interface SniffedFile {
  mimeType: AttachmentType;
  /** Pixels as it is shown; null for a PDF. */
  width: number | null;
  height: number | null;
}

/**
 * Finds out from its content what a file is; neither its name nor what the sender claims counts.
 * @throws AppError `unsupported` for anything but whole images (PNG, JPEG, GIF, WebP) and PDF, for files that are
 *   something else besides, and for images whose header asks for more pixels than anybody would show
 */
export async function sniffFile(content: Buffer): Promise<SniffedFile> {
  const found = (await fileTypeFromBuffer(content))?.mime;
  const mimeType = ATTACHMENT_TYPES.find((type) => type === found);
  if (!mimeType) {
    throw new AppError('unsupported', 'Only images (PNG, JPEG, GIF, WebP) and PDF files can be sent.');
  }
  const end = IMAGE_ENDS[mimeType];
  const isWhole = end
    ? end(content) !== null
    : mimeType !== 'application/pdf' || content.subarray(-PDF_TAIL).includes('%%EOF');
  if (!isWhole) throw damaged();
  const hasMore = end !== undefined && end(content) !== content.length;
  if (hasMore || findOtherFormat(content, mimeType)) {
    throw new AppError(
      'unsupported',
      'This file holds more than it seems to. Open it, save it as a new file and send that.',
    );
  }
  if (mimeType === 'application/pdf') return { mimeType, width: null, height: null };
  return { mimeType, ...measure(content) };
}

function measure(content: Buffer): { width: number; height: number } {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(content);
  } catch {
    throw damaged();
  }
  const { width, height, orientation = 1 } = size;
  if (!(width > 0 && height > 0)) throw damaged();
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new AppError('unsupported', 'This image has too many pixels. Send a smaller one.');
  }
  // From 5 on the camera was held upright: the picture is shown turned by 90 degrees (Exif 2.32, 4.6.4).
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function damaged(): AppError {
  return new AppError('unsupported', 'This file is damaged or cut off. Send it again.');
}
