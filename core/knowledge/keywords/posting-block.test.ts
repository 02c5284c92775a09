import { describe, expect, it } from 'vitest';
import { ENTRY_BYTES, editBlock, encodeLength, LENGTH_OF_CODE, type Posting } from './posting-block';

const none = new Set<number>();
const posting = (offset: number, counts = [1, 0, 0]): Posting => ({ offset, counts, lengths: [10, 0, 300] });
const offsets = (block: Uint8Array) =>
  Array.from({ length: block.length / ENTRY_BYTES }, (_, i) => {
    const at = i * ENTRY_BYTES;
    return (block[at] ?? 0) + 256 * (block[at + 1] ?? 0);
  });

describe('a block of postings', () => {
  it('is sorted, whatever order entries come in', () => {
    const block = editBlock(editBlock(Buffer.alloc(0), none, [posting(1_000), posting(3)]), none, [
      posting(300),
    ]);
    expect(offsets(block)).toEqual([3, 300, 1_000]);
  });

  it('forgets removed entries and replaces those that come again', () => {
    const block = editBlock(Buffer.alloc(0), none, [posting(1), posting(2), posting(3)]);
    const edited = editBlock(block, new Set([1]), [posting(2, [0, 7, 0])]);
    expect(offsets(edited)).toEqual([2, 3]);
    expect([...edited.subarray(2, 5)]).toEqual([0, 7, 0]);
  });

  it('is the same when the same edit is made twice', () => {
    const once = editBlock(Buffer.alloc(0), new Set([4]), [posting(5)]);
    expect(editBlock(once, new Set([4]), [posting(5)])).toEqual(once);
  });

  it('is empty when all entries are gone', () => {
    const block = editBlock(Buffer.alloc(0), none, [posting(9)]);
    expect(editBlock(block, new Set([9]), [])).toHaveLength(0);
  });
});

it('keeps lengths to three per cent', () => {
  for (const words of [0, 1, 17, 128, 129, 500, 4_000, 20_000]) {
    const kept = LENGTH_OF_CODE[encodeLength(words)] ?? Number.NaN;
    expect(Math.abs(kept - words)).toBeLessThanOrEqual(words * 0.03);
  }
});
