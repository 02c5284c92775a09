import { setTimeout as sleep } from 'node:timers/promises';
import { sourceKeySuffix } from '@/core/knowledge/indexing/hash-index-text';
import { countPendingProducts } from '@/core/knowledge/indexing/products/product-source.queries';
import { readPeakMemory } from './bench-instance';
import { compareWithShop } from './compare-with-shop';
import type { Figure } from './figure';
import { type ShopBench, withShopBench } from './shop-bench';

const PRODUCTS = 20_000;
const VARIANTS_PER_PRODUCT = 3;
const ORDERS = 1000;
/** Far longer than indexing takes. */
const INDEX_MS = 15 * 60_000;

/** The first import of a large shop: how long until its products are there, and what memory the worker needs for it. */
export function measureShopSync(report: (line: string) => void): Promise<Figure[]> {
  const size = { products: PRODUCTS, variantsPerProduct: VARIANTS_PER_PRODUCT, orders: ORDERS };
  return withShopBench(size, async (bench) => {
    const { worker } = bench.instance;
    const startedAt = performance.now();
    await bench.connect();
    const { resources } = await bench.watchImport(({ resources: { products } }) => products.stage === 'done');
    const seconds = (performance.now() - startedAt) / 1000;
    const peak = await readPeakMemory(worker.pid ?? 0);
    report(`${resources.products.processed} products after ${seconds.toFixed(0)} s; now they are indexed`);
    const indexedAfter = await waitUntilIndexed(bench, startedAt);
    const different = await compareWithShop(bench);
    for (const line of different.slice(0, 10)) report(line);
    return [
      {
        name: `first import of ${PRODUCTS} products from Shopify, products stored`,
        measured: seconds,
        unit: 's',
        target: { atMost: 180 },
        note: `${PRODUCTS * VARIANTS_PER_PRODUCT} variants; all indexed after ${indexedAfter.toFixed(0)} s`,
      },
      {
        name: 'products and orders not as in the shop after it',
        measured: different.length,
        unit: '',
        target: { atMost: 0 },
      },
      {
        name: 'the worker’s peak memory (RSS), import and indexing',
        measured: await readPeakMemory(worker.pid ?? 0),
        unit: 'MB',
        target: { atMost: 512 },
        note: `${peak.toFixed(0)} MB when the products were stored`,
      },
    ];
  });
}

/** @returns seconds since `startedAt` */
async function waitUntilIndexed({ instance, storeId }: ShopBench, startedAt: number): Promise<number> {
  const { db, sql, embedder } = instance.ctx;
  for (const until = Date.now() + INDEX_MS; Date.now() < until; await sleep(500)) {
    const running = await db.syncRun.count({ where: { storeId, status: { in: ['queued', 'running'] } } });
    const source = await db.knowledgeSource.findFirst({ where: { storeId, type: 'catalog' } });
    const pending = await countPendingProducts(sql, storeId, sourceKeySuffix(embedder.id));
    if (running === 0 && source?.indexState === 'ready' && pending === 0)
      return (performance.now() - startedAt) / 1000;
  }
  throw new Error('The products are not indexed.');
}
