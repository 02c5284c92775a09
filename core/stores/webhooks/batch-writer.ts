/**
 * Collects what arrives at about the same time and writes it together: hundreds of rows a second cost a few commits
 * instead of hundreds. One batch is written at a time; what arrives meanwhile is the next one, so that batches grow by
 * themselves as the database slows down, and nobody waits when it is quiet.
 * @param write stores a batch as a whole or not at all
 * @param options.collectMs how long a first item waits for others
 * @returns a function that resolves once the item is stored, or rejects with what `write` threw
 */
export function createBatchWriter<T>(
  write: (items: readonly T[]) => Promise<void>,
  { collectMs, maxItems }: { collectMs: number; maxItems: number },
): (item: T) => Promise<void> {
  let waiting: { item: T; done: () => void; failed: (error: unknown) => void }[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, collectMs));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      try {
        await write(batch.map(({ item }) => item));
        for (const { done } of batch) done();
      } catch (error) {
        await writeOneByOne(batch, error);
      }
    }
    busy = false;
  }

  /** One item that the database refuses, e.g. of a store deleted a moment ago, must not take the others with it. */
  async function writeOneByOne(batch: typeof waiting, error: unknown): Promise<void> {
    if (batch.length === 1) return batch[0]?.failed(error);
    for (const { item, done, failed } of batch) await write([item]).then(done, failed);
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!busy) void work();
    });
}
