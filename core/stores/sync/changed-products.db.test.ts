import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { describeIndex } from '@/core/knowledge/retrieval-store.fixture';
import type { Embedder } from '@/core/llm/embedder';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { requestSync } from './request-sync';
import { runSync } from './run-sync';
import { makeProduct } from './testing/made-records.fixture';
import {
  type MadeShop,
  makeConnectedStore,
  makeShop,
  openSecrets,
  platformsOf,
} from './testing/made-shop.fixture';

/** Counts what is embedded; the vectors themselves do not matter here. */
let embedded: string[] = [];
const embedder: Embedder = {
  id: 'test:letters@1:3',
  dims: 3,
  embed: async (texts) =>
    texts.map((text) => {
      embedded.push(text);
      return Float32Array.of(1, text.length / 1_000, 0);
    }),
};

let test: CoreTestContext;
let shop: MadeShop;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext({
    platforms: platformsOf(() => shop),
    secrets: openSecrets,
    embedder,
    mailer: { configured: true, send: async () => undefined },
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  shop = makeShop({ products: 500 });
  storeId = await makeConnectedStore(test.ctx);
  await sync('first');
  await indexCatalog(test.ctx, storeId);
  embedded = [];
  test.forget();
});

async function sync(kind: 'first' | 'delta' | 'reconcile') {
  const { runId } = await requestSync(test.ctx, { storeId, kind, trigger: 'schedule' });
  return runSync(test.ctx, { storeId, runId });
}

const change = (n: number, fields: Parameters<typeof makeProduct>[1]) =>
  shop.products.set(String(n), makeProduct(n, { updatedAt: new Date(), ...fields }));
const indexJobs = () => test.enqueued.filter(({ name }) => name === 'catalog-index');

describe('after a sync, the index', () => {
  it('embeds the one product of 500 that has changed, and nothing else', async () => {
    change(250, { title: 'Rain jacket' });
    expect((await sync('delta')).resources.products).toMatchObject({ updated: 1 });
    expect(indexJobs()).toHaveLength(1);
    await indexCatalog(test.ctx, storeId);
    expect(embedded).toHaveLength(1);
    expect(embedded[0]).toContain('Rain jacket');
  });

  it('embeds nothing when only prices and stock have changed', async () => {
    const { variants } = makeProduct(7);
    change(7, {
      variants: variants?.map((one) => ({ ...one, priceCents: 100, stock: 0, available: false })) ?? [],
    });
    expect((await sync('delta')).resources.products).toMatchObject({ updated: 1 });
    await indexCatalog(test.ctx, storeId);
    expect(embedded).toEqual([]);
    const product = await test.ctx.db.product.findFirst({ where: { storeId, externalId: '7' } });
    expect(product).toMatchObject({ priceCents: 100, inStock: false });
  });

  it('is not even asked for when nothing has changed', async () => {
    expect((await sync('first')).resources.products).toMatchObject({ unchanged: 500 });
    expect(indexJobs()).toEqual([]);
  });

  it('loses products that are gone, or no longer sold', async () => {
    shop.products.delete('3');
    change(4, { status: 'archived' });
    expect((await sync('reconcile')).resources.products).toMatchObject({ removed: 1, updated: 1 });
    await indexCatalog(test.ctx, storeId);
    expect(embedded).toEqual([]);
    const { chunks, vectors, counts } = await describeIndex(test.ctx, storeId, 'product');
    expect([chunks.length, vectors.length, counts?.chunks]).toEqual([498, 498, 498]);
    expect(chunks.some(({ heading }) => heading === 'Trail jacket 3' || heading === 'Trail jacket 4')).toBe(
      false,
    );
  });
});

describe('after a sync, whoever waits for a product', () => {
  const sold = (n: number, available: boolean) => {
    const variants =
      makeProduct(n).variants?.map((one) => ({ ...one, available, stock: available ? 3 : 0 })) ?? [];
    change(n, { variants });
  };
  const notices = () => test.enqueued.filter(({ name }) => name === 'back-in-stock-notify');

  it('is told when it can be bought again, and not before', async () => {
    sold(9, false);
    sold(10, false);
    await sync('delta');
    const rows = await test.ctx.db.product.findMany({ where: { storeId, externalId: { in: ['9', '10'] } } });
    const idOf = (externalId: string) => rows.find((row) => row.externalId === externalId)?.id ?? '';
    for (const productId of [idOf('9'), idOf('10')]) {
      await test.ctx.db.backInStockRequest.create({
        data: { storeId, productId, email: 'shopper@mail.example' },
      });
    }
    change(11, { title: 'Something else' });
    await sync('delta');
    expect(notices()).toEqual([]);
    sold(9, true);
    await sync('delta');
    expect(notices()).toMatchObject([{ payload: { storeId, productId: idOf('9') } }]);
  });
});
