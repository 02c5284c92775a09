import { inflateRawSync } from 'node:zlib';
import { AppError } from '@/core/shared/app-error';

const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 5000;
const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Names of the files in a zip archive, after a look at what they unpack to: sizes that the archive states are not
 * believed, each file is unpacked against a limit.
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws AppError `too_large` for a zip bomb, `invalid_input` for a damaged archive
 */
export function checkZip(bytes: Buffer): string[] {
  try {
    return readEntries(bytes);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
    throw damaged(cause);
  }
}

function readEntries(bytes: Buffer): string[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw bomb();
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  const names: string[] = [];
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL_RECORD) throw damaged();
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    if (method === DEFLATED && packed > 0) {
      unpacked += inflateRawSync(data, { maxOutputLength: MAX_UNPACKED_BYTES - unpacked + 1 }).length;
    } else if (method === STORED) {
      unpacked += packed;
    }
    if (unpacked > MAX_UNPACKED_BYTES) throw bomb();
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** The end record stands last, behind it at most a comment of 64 kB. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_RECORD) return at;
  }
  throw damaged();
}

function damaged(cause?: unknown): AppError {
  return new AppError('invalid_input', 'The file is damaged and cannot be opened. Save it again.', { cause });
}

function bomb(): AppError {
  return new AppError(
    'too_large',
    'The file unpacks to more than 100 MB. Remove pictures, or upload its text.',
  );
}
