import { isAscii, isUtf8 } from 'node:buffer';

/** Names as iconv-lite knows them. */
export type TextEncodingName = 'utf8' | 'utf16le' | 'utf16be' | 'win1252';

/**
 * Reads the encoding from the first bytes alone: a byte order mark, or the zero bytes that UTF-16 puts beside
 * each Latin letter.
 * @returns null when only the whole text can tell (see `createUtf8Scan`)
 */
export function encodingFromFirstBytes(head: Uint8Array): TextEncodingName | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) evenZeros++;
    if (head[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1) return 'utf16be';
  return null;
}

export interface Utf8Scan {
  add(chunk: Buffer): void;
  /** UTF-8 unless the bytes that are not outnumber, one to ten, the characters that are. */
  verdict(): 'utf8' | 'win1252';
}

/**
 * Looks at every byte of a text, because a single "ü" after a megabyte of ASCII decides between UTF-8 and
 * Windows-1252. A few broken bytes in a text that is clearly UTF-8 do not make it Windows-1252.
 */
export function createUtf8Scan(): Utf8Scan {
  let carry: Buffer = Buffer.alloc(0);
  let characters = 0;
  let brokenBytes = 0;
  return {
    add(chunk) {
      const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
      const end = completeLength(bytes);
      carry = Buffer.from(bytes.subarray(end));
      const whole = bytes.subarray(0, end);
      if (isAscii(whole)) return;
      const counted = countSequences(whole, isUtf8(whole));
      characters += counted.characters;
      brokenBytes += counted.brokenBytes;
    },
    verdict: () => (brokenBytes * 10 > characters ? 'win1252' : 'utf8'),
  };
}

/** Length without a multi-byte sequence that the chunk's end cuts in two. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function countSequences(bytes: Uint8Array, valid: boolean): { characters: number; brokenBytes: number } {
  let characters = 0;
  let brokenBytes = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i] ?? 0);
    if (length === 1) {
      i++;
    } else if (length > 1 && (valid || continues(bytes, i, length))) {
      characters++;
      i += length;
    } else {
      brokenBytes++;
      i++;
    }
  }
  return { characters, brokenBytes };
}

function continues(bytes: Uint8Array, start: number, length: number): boolean {
  for (let i = start + 1; i < start + length; i++) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}
