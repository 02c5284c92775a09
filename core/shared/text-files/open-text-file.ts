import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { AppError } from '@/core/shared/app-error';
import { createUtf8Scan, encodingFromFirstBytes, type TextEncodingName } from './detect-encoding';

const READ_AHEAD_BYTES = 128 * 1024;
const SAMPLE_CHARS = 64 * 1024;
/** What a compressed file may grow to: beyond any catalog, below what would keep a worker busy for hours. */
const MAX_TEXT_BYTES = 2 * 1024 ** 3;

export interface TextFile {
  /** On disk, compressed if the file is. */
  sizeBytes: number;
  encoding: TextEncodingName;
  /** The text's beginning, without a byte order mark. */
  sample: string;
  /**
   * The text, piece by piece, without a byte order mark.
   * @param onBytes is told how many bytes of the file have been read so far
   * @throws AppError `invalid_input` when a compressed file is damaged or cut off
   */
  read(onBytes?: (bytesRead: number) => void): AsyncGenerator<string>;
}

/**
 * Opens a text file of unknown encoding (UTF-8, UTF-16, Windows-1252; with or without byte order mark), plain or
 * gzipped. Reads it once in full to be sure of the encoding; memory use does not depend on the file's size.
 * @throws AppError `unsupported` for a file that is no text, `not_found` when it is gone
 */
export async function openTextFile(path: string): Promise<TextFile> {
  const head = await readHead(path);
  refuseBinary(head);
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const encoding = await findEncoding(path, gzip);
  const read = (onBytes?: (bytesRead: number) => void) => decode(readBytes(path, gzip, onBytes), encoding);
  let sample = '';
  try {
    for await (const text of read()) {
      sample += text;
      if (sample.length >= SAMPLE_CHARS) break;
    }
  } catch (error) {
    // A cut-off archive: what could be read decides the format, and the reader reports the damage later.
    if (sample === '') throw error;
  }
  return { sizeBytes: (await stat(path)).size, encoding, sample, read };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('not_found', 'The file is no longer there. Upload it again.', { cause });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseBinary(head: Buffer): void {
  if (head.length === 0) throw new AppError('invalid_input', 'The file is empty. Export it again.');
  const magic = head.toString('latin1', 0, 4);
  if (magic.startsWith('PK\u0003\u0004') || magic === '\u00d0\u00cf\u0011\u00e0') {
    throw new AppError(
      'unsupported',
      'This is a spreadsheet or an archive, not a text file. Save it as CSV (UTF-8) and upload that file.',
    );
  }
  if (magic === '%PDF') throw new AppError('unsupported', 'This is a PDF. Export the data as CSV or JSONL.');
}

async function findEncoding(path: string, gzip: boolean): Promise<TextEncodingName> {
  const scan = createUtf8Scan();
  let first = true;
  try {
    for await (const chunk of readBytes(path, gzip)) {
      if (first) {
        const known = encodingFromFirstBytes(chunk);
        if (known) return known;
        if (chunk.subarray(0, 4096).includes(0)) {
          throw new AppError('unsupported', 'This is not a text file. Upload a CSV or JSONL file.');
        }
        first = false;
      }
      scan.add(chunk);
    }
  } catch (error) {
    if (first) throw error;
  }
  return scan.verdict();
}

async function* readBytes(
  path: string,
  gzip: boolean,
  onBytes?: (bytesRead: number) => void,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: READ_AHEAD_BYTES });
  const bytes = gzip ? file.pipe(createGunzip({ chunkSize: READ_AHEAD_BYTES })) : file;
  file.on('error', (error) => bytes.destroy(error));
  let total = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      total += chunk.length;
      onBytes?.(file.bytesRead);
      if (total > MAX_TEXT_BYTES) {
        throw new AppError('too_large', 'Unpacked, the file is larger than 2 GB. Split it into parts.');
      }
      yield chunk;
    }
  } catch (error) {
    if (gzip && error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new AppError(
        'invalid_input',
        'The compressed file is damaged or cut off. Compress it again, or upload it uncompressed.',
        { cause: error },
      );
    }
    throw error;
  } finally {
    bytes.destroy();
    file.destroy();
  }
}

async function* decode(chunks: AsyncIterable<Buffer>, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let first = true;
  for await (const chunk of chunks) {
    let text = decoder.write(chunk);
    if (first && text.length > 0) {
      text = withoutByteOrderMark(text);
      first = false;
    }
    if (text.length > 0) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** The same detection for bytes that are in memory already, such as a fetched file. */
export function decodeText(bytes: Buffer): string {
  const known = encodingFromFirstBytes(bytes);
  if (known) return withoutByteOrderMark(iconv.decode(bytes, known));
  const scan = createUtf8Scan();
  scan.add(bytes);
  return iconv.decode(bytes, scan.verdict());
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
