import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changeProduct,
  describeIndex,
  makeProducts,
  makeStore,
} from '@/core/knowledge/retrieval-store.fixture';
import type { Embedder } from '@/core/llm/embedder';
import { AppError } from '@/core/shared/app-error';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { removeProducts } from '../chunks/remove-chunks';
import { indexPendingProducts } from './index-pending-products';
import { indexProducts } from './index-products';

let embedded: string[] = [];
let failAt = Number.POSITIVE_INFINITY;
/** Counts what it embeds; the vectors themselves do not matter here. */
const embedder: Embedder = {
  id: 'test:letters@1:3',
  dims: 3,
  embed: async (texts) =>
    texts.map((text) => {
      if (embedded.length >= failAt) throw new AppError('unavailable', 'The embedder is away.');
      embedded.push(text);
      return Float32Array.of(1, text.length / 1_000, 0);
    }),
};

let test: CoreTestContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext({ embedder });
});
afterAll(() => test.close());
beforeEach(async () => {
  embedded = [];
  failAt = Number.POSITIVE_INFINITY;
  storeId = await makeStore(test.ctx);
});

const index = () => describeIndex(test.ctx, storeId, 'product');
const run = () => indexPendingProducts(test.ctx, storeId);

describe('indexing products', () => {
  it('makes chunk, vector, postings and counts', async () => {
    await makeProducts(test.ctx, storeId, [
      { title: 'Red shoe', description: 'A shoe', brand: 'Nord' },
      { title: 'Blue hat' },
    ]);
    expect(await run()).toEqual({ indexed: 2, unchanged: 0, removed: 0 });
    expect(embedded.sort()).toEqual(['Blue hat', 'Nord Red shoe. A shoe']);
    expect(await index()).toEqual({
      chunks: [
        { heading: 'Blue hat', position: 0, text: 'Blue hat' },
        { heading: 'Red shoe', position: 0, text: 'Nord Red shoe. A shoe' },
      ],
      postings: [
        'a Red shoe#0 0,1,0,2,2,1',
        'blue Blue hat#0 1,0,0,2,0,0',
        'hat Blue hat#0 1,0,0,2,0,0',
        'nord Red shoe#0 0,0,1,2,2,1',
        'red Red shoe#0 1,0,0,2,2,1',
        'shoe Red shoe#0 1,1,0,2,2,1',
      ],
      vocabulary: ['a', 'blue', 'hat', 'nord', 'red', 'shoe'],
      vectors: ['Blue hat#0 0', 'Red shoe#0 0'],
      counts: { chunks: 2, fieldCounts: [2, 1, 1], fieldLengths: [4, 2, 1] },
    });
  });

  it('does nothing when nothing has changed', async () => {
    await makeProducts(test.ctx, storeId, [{ title: 'Red shoe' }]);
    await run();
    const before = await index();
    embedded = [];
    expect(await run()).toEqual({ indexed: 0, unchanged: 0, removed: 0 });
    expect(embedded).toEqual([]);
    expect(await index()).toEqual(before);
  });

  it('keeps the vector when only price or stock change, and does not look again', async () => {
    const ids = await makeProducts(test.ctx, storeId, [{ title: 'Red shoe', priceCents: 100 }]);
    await run();
    embedded = [];
    await changeProduct(test.ctx, storeId, ids.get('Red shoe') ?? '', { priceCents: 200, inStock: false });
    expect(await run()).toEqual({ indexed: 0, unchanged: 1, removed: 0 });
    expect(await run()).toEqual({ indexed: 0, unchanged: 0, removed: 0 });
    expect(embedded).toEqual([]);
  });

  it('is the same index after changes as one made at once', async () => {
    const ids = await makeProducts(test.ctx, storeId, [
      { title: 'Red shoe', description: 'leather' },
      { title: 'Blue hat', brand: 'Nord' },
      { title: 'Green sock' },
      { title: 'Old scarf' },
    ]);
    await run();
    await changeProduct(test.ctx, storeId, ids.get('Red shoe') ?? '', {
      title: 'Crimson boot',
      description: '',
    });
    await changeProduct(test.ctx, storeId, ids.get('Blue hat') ?? '', { brand: null });
    await changeProduct(test.ctx, storeId, ids.get('Green sock') ?? '', { status: 'draft' });
    await test.ctx.db.product.delete({ where: { storeId_id: { storeId, id: ids.get('Old scarf') ?? '' } } });
    await makeProducts(test.ctx, storeId, [{ title: 'New belt' }]);
    expect(await run()).toEqual({ indexed: 3, unchanged: 0, removed: 2 });

    const changed = await index();
    storeId = await makeStore(test.ctx);
    await makeProducts(test.ctx, storeId, [
      { title: 'Crimson boot' },
      { title: 'Blue hat' },
      { title: 'New belt' },
    ]);
    await run();
    expect(changed).toEqual(await index());
  });

  it('uses ordinals again', async () => {
    const ids = await makeProducts(test.ctx, storeId, [{ title: 'One' }, { title: 'Two' }]);
    await run();
    await removeProducts(test.ctx, storeId, [...ids.values()]);
    expect((await index()).vocabulary).toEqual([]);
    await run();
    const state = await test.ctx.db.chunkCollectionState.findFirst({ where: { storeId } });
    expect(state).toMatchObject({ nextOrdinal: 2, freeOrdinals: [], chunkCount: 2 });
  });

  it('goes on where a run broke off', async () => {
    await makeProducts(
      test.ctx,
      storeId,
      Array.from({ length: 600 }, (_, i) => ({ title: `Thing ${i}` })),
    );
    failAt = 300;
    await expect(run()).rejects.toThrow('The embedder is away.');
    const done = (await index()).counts?.chunks ?? 0;
    failAt = Number.POSITIVE_INFINITY;
    expect(await run()).toEqual({ indexed: 600 - done, unchanged: 0, removed: 0 });
    expect((await index()).counts?.chunks).toBe(600);
  });

  it('holds when two work on the same products at once', async () => {
    const ids = [
      ...(
        await makeProducts(
          test.ctx,
          storeId,
          Array.from({ length: 40 }, (_, i) => ({ title: `Cup ${i}` })),
        )
      ).values(),
    ];
    await Promise.all([
      indexProducts(test.ctx, storeId, ids),
      indexProducts(test.ctx, storeId, ids.toReversed()),
      indexProducts(test.ctx, storeId, ids),
    ]);
    const state = await index();
    expect(state.counts).toEqual({ chunks: 40, fieldCounts: [40, 0, 0], fieldLengths: [80, 0, 0] });
    expect(state.postings.filter((posting) => posting.startsWith('cup '))).toHaveLength(40);
    expect(state.vectors).toHaveLength(40);
  });

  it('leaves a product that changes meanwhile to the next run', async () => {
    const ids = await makeProducts(test.ctx, storeId, [{ title: 'Red shoe' }]);
    const id = ids.get('Red shoe') ?? '';
    const slow: Embedder = {
      ...embedder,
      embed: async (texts, purpose) => {
        await changeProduct(test.ctx, storeId, id, { title: 'Blue shoe' });
        return embedder.embed(texts, purpose);
      },
    };
    await indexProducts({ ...test.ctx, sql: test.ctx.sql, log: test.ctx.log, embedder: slow }, storeId, [id]);
    expect((await index()).chunks).toEqual([]);
    await run();
    expect((await index()).chunks.map(({ text }) => text)).toEqual(['Blue shoe']);
  });

  it('makes vectors anew with another model, and its index', async () => {
    await makeProducts(test.ctx, storeId, [{ title: 'Red shoe' }]);
    await run();
    const other: Embedder = { ...embedder, id: "other:it's@2:3" };
    const outcome = await indexPendingProducts(
      { sql: test.ctx.sql, log: test.ctx.log, embedder: other },
      storeId,
    );
    expect(outcome.indexed).toBe(1);
    const vectors = await test.ctx.db.chunkVector.findMany({ where: { storeId } });
    expect(vectors.map(({ model }) => model)).toEqual(["other:it's@2:3"]);
    const { rows } = await test.ctx.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_indexes WHERE indexdef LIKE '%hnsw%other:it''''s@2:3%'`,
    );
    expect(rows[0]?.count).toBe(2);
  });

  it('deletes everything with the store', async () => {
    await makeProducts(test.ctx, storeId, [{ title: 'Red shoe' }]);
    await run();
    await test.ctx.db.store.delete({ where: { id: storeId } });
    expect(await index()).toEqual({ chunks: [], postings: [], vocabulary: [], vectors: [], counts: null });
  });

  it('takes any text', async () => {
    await makeProducts(test.ctx, storeId, [
      {
        title: `${'x'.repeat(10_000)} 🙂`,
        description: `${'🙂'.repeat(300)}\\ "quoted" {a,b} ${'word '.repeat(30_000)}`,
      },
      { title: '🙂' },
    ]);
    expect(await run()).toEqual({ indexed: 2, unchanged: 0, removed: 0 });
    expect(await run()).toEqual({ indexed: 0, unchanged: 0, removed: 0 });
  });
});
