import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeStore } from '@/core/knowledge/retrieval-store.fixture';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { writeProducts } from '../../catalog/importing/write-products.queries';
import { makeProduct } from '../../sync/testing/made-records.fixture';
import { refreshYoungStatistics } from './refresh-young-statistics.queries';

let test: CoreTestContext;

beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

/** As the planner sees it; −1: never counted. */
async function countedRows(table: string): Promise<number> {
  const { rows } = await test.ctx.sql.query<{ reltuples: number }>(
    'SELECT reltuples FROM pg_class WHERE oid = $1::regclass',
    [table],
  );
  return rows[0]?.reltuples ?? Number.NaN;
}

async function importProducts(storeId: string, from: number, count: number): Promise<void> {
  const products = Array.from({ length: count }, (_, i) => makeProduct(from + i));
  await inTransaction(test.ctx.sql, (client) => writeProducts(client, storeId, products));
}

it('counts a table that was empty once it is not, and leaves the rest to autovacuum', async () => {
  const storeId = await makeStore(test.ctx);
  await refreshYoungStatistics(test.ctx.sql);
  expect(await countedRows('products')).toBeLessThan(1);

  await importProducts(storeId, 1, 20);
  await refreshYoungStatistics(test.ctx.sql);
  expect(await countedRows('products')).toBe(20);
  expect(await countedRows('variants')).toBe(60);
  expect(await countedRows('orders')).toBeLessThan(1);

  await importProducts(storeId, 21, 20);
  await refreshYoungStatistics(test.ctx.sql);
  expect(await countedRows('products')).toBe(20);
});
