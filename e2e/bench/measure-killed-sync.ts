import { z } from 'zod';
import { compareWithShop } from './compare-with-shop';
import type { Figure } from './figure';
import { type ShopBench, withShopBench } from './shop-bench';

const PRODUCTS = 5000;
const VARIANTS_PER_PRODUCT = 3;

/**
 * A worker that is killed in the middle of a first import: the next one goes on behind the last stored batch, and in
 * the end everything is there once.
 */
export function measureKilledSync(report: (line: string) => void): Promise<Figure[]> {
  const size = { products: PRODUCTS, variantsPerProduct: VARIANTS_PER_PRODUCT };
  return withShopBench(size, async (bench) => {
    const { instance } = bench;
    await bench.connect();
    await bench.watchImport(({ resources: { products } }) => products.processed >= PRODUCTS / 4);
    await instance.killWorker();
    const killedAt = performance.now();
    const before = await countProducts(bench);
    if (before >= PRODUCTS) throw new Error('The worker was killed too late.');
    report(`killed with ${before} of ${PRODUCTS} products; the next worker finds its job after a while`);
    instance.startWorker();
    let leastProcessed = Number.POSITIVE_INFINITY;
    let wentOnAt = Number.NaN;
    const { resources } = await bench.watchImport(({ resources: { products } }) => {
      leastProcessed = Math.min(leastProcessed, products.processed);
      if (Number.isNaN(wentOnAt) && products.processed > before) wentOnAt = performance.now();
      return products.stage === 'done';
    });
    await bench.watchImport(({ status }) => status === 'done');
    const different = await compareWithShop(bench);
    for (const line of different.slice(0, 10)) report(line);
    const exports = await countExports(bench);
    const { created, updated, unchanged } = resources.products;
    return [
      {
        name: 'products resumed with after kill −9 in the first import',
        measured: before,
        unit: '',
        target: { atLeast: PRODUCTS / 4 },
        note: `of ${PRODUCTS}; gone on after ${((wentOnAt - killedAt) / 1000).toFixed(0)} s`,
      },
      {
        name: 'products read again after it',
        measured: updated + unchanged + (before - leastProcessed) + (exports - 1) * PRODUCTS,
        unit: '',
        target: { atMost: 0 },
        note: `${created} created, ${exports} export at the shop`,
      },
      {
        name: 'duplicates, gaps and differences after it',
        measured: different.length,
        unit: '',
        target: { atMost: 0 },
        note: `${await countProducts(bench)} products of three variants each`,
      },
    ];
  });
}

const countProducts = ({ instance, storeId }: ShopBench) =>
  instance.ctx.db.product.count({ where: { storeId } });

const requestsSchema = z.array(z.object({ query: z.string().nullable() }));

/** How often the whole catalog was asked for. */
async function countExports({ shop }: ShopBench): Promise<number> {
  const requests = requestsSchema.parse(await shop.control('requests', { last: 10_000 }));
  return requests.filter(({ query }) => query?.includes('bulkOperationRunQuery')).length;
}
