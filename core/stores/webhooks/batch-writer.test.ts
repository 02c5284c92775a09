import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBatchWriter } from './batch-writer';

test('writes together what arrives together, and what arrives meanwhile as the next batch', async () => {
  const batches: number[][] = [];
  const write = createBatchWriter<number>(
    async (items) => {
      batches.push([...items]);
      await sleep(20);
    },
    { collectMs: 2, maxItems: 100 },
  );
  const first = [1, 2, 3].map(write);
  await sleep(10);
  const second = [4, 5].map(write);
  await Promise.all([...first, ...second]);
  await write(6);
  expect(batches).toEqual([[1, 2, 3], [4, 5], [6]]);
});

test('keeps batches within their size', async () => {
  const sizes: number[] = [];
  const write = createBatchWriter<number>(async (items) => void sizes.push(items.length), {
    collectMs: 1,
    maxItems: 2,
  });
  await Promise.all([1, 2, 3, 4, 5].map(write));
  expect(sizes).toEqual([2, 2, 1]);
});

test('an item that cannot be stored fails alone', async () => {
  const stored: number[] = [];
  const write = createBatchWriter<number>(
    async (items) => {
      if (items.includes(2)) throw new Error('refused');
      stored.push(...items);
    },
    { collectMs: 1, maxItems: 100 },
  );
  const results = await Promise.allSettled([1, 2, 3].map(write));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(stored).toEqual([1, 3]);
});
