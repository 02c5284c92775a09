import { FIELD_COUNT } from './document-terms';

/**
 * A term's postings are kept in blocks of this many ordinals: small enough to be rewritten when a product changes,
 * large enough that the longest lists are read quickly.
 */
export const BLOCK_ORDINALS = 1_024;

/**
 * Bytes per chunk in a block: offset within the block (16 bits, little-endian), occurrences in each of the three
 * fields (at most 255), length code of each of the three fields. Entries are sorted by offset.
 */
export const ENTRY_BYTES = 2 + 2 * FIELD_COUNT;

export interface Posting {
  offset: number;
  counts: readonly number[];
  lengths: readonly number[];
}

/** Lengths up to 128 are kept exactly, longer ones to about 2 % (up to 30,000 words), in one byte. */
export function encodeLength(words: number): number {
  if (words <= 128) return words;
  return Math.min(255, 128 + Math.round(16 * Math.log2(words / 128)));
}

/** Words by length code. */
export const LENGTH_OF_CODE: Float64Array = Float64Array.from({ length: 256 }, (_, code) =>
  code <= 128 ? code : 128 * 2 ** ((code - 128) / 16),
);

/**
 * A block without the entries at `removed` offsets and with the `added` ones (which replace those at their offset).
 * @returns the new block; empty when nothing is left
 */
export function editBlock(
  block: Uint8Array,
  removed: ReadonlySet<number>,
  added: readonly Posting[],
): Buffer {
  const replaced = new Set(added.map((posting) => posting.offset));
  const parts: { offset: number; bytes: Uint8Array }[] = [];
  for (let at = 0; at + ENTRY_BYTES <= block.length; at += ENTRY_BYTES) {
    const offset = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    if (!removed.has(offset) && !replaced.has(offset)) {
      parts.push({ offset, bytes: block.subarray(at, at + ENTRY_BYTES) });
    }
  }
  for (const posting of added) parts.push({ offset: posting.offset, bytes: encodePosting(posting) });
  parts.sort((a, b) => a.offset - b.offset);
  return Buffer.concat(parts.map((part) => part.bytes));
}

function encodePosting({ offset, counts, lengths }: Posting): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES);
  bytes[0] = offset & 255;
  bytes[1] = offset >> 8;
  for (let field = 0; field < FIELD_COUNT; field++) {
    bytes[2 + field] = Math.min(255, counts[field] ?? 0);
    bytes[2 + FIELD_COUNT + field] = encodeLength(lengths[field] ?? 0);
  }
  return bytes;
}
