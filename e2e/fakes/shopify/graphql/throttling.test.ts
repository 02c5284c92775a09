import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { startFakeShopify } from '../start-fake-shopify';

let fake: FakeShopify;
beforeEach(async () => {
  fake = await startFakeShopify();
});
afterEach(() => fake.close());

const costOf = async (query: string, variables = {}) =>
  (await askAdmin(fake, query, { variables })).body.extensions.cost;

test('a query costs what it asks for at most, and gives back what it did not use', async () => {
  expect(await costOf('{ shop { name } }')).toMatchObject({ requestedQueryCost: 1, actualQueryCost: 1 });
  // 2 for the connection, and for each product 1, its variants 2 + 3, and their stock items.
  const query =
    '{ products(first: 10) { nodes { title variants(first: 3) { nodes { inventoryItem { tracked } } } } } }';
  expect(await costOf(query)).toMatchObject({
    requestedQueryCost: 2 + 10 * (1 + 2 + 3 * 2),
    actualQueryCost: 2,
  });
  expect((await costOf('{ shop { name } }')).throttleStatus).toMatchObject({
    maximumAvailable: 2000,
    restoreRate: 100,
  });
});

test('ids count one by one, and what is left out by a variable does not count', async () => {
  const query =
    'query ($ids: [ID!]!, $more: Boolean!) { nodes(ids: $ids) { id } shop @include(if: $more) { id } }';
  const ids = ['gid://shopify/Product/1', 'gid://shopify/Product/2'];
  expect((await costOf(query, { ids, more: false })).requestedQueryCost).toBe(2);
  expect((await costOf(query, { ids, more: true })).requestedQueryCost).toBe(3);
});

test('a query above 1,000 points is refused, whatever is left', async () => {
  const { status, body } = await askAdmin(
    fake,
    '{ orders(first: 250) { nodes { lineItems(first: 10) { nodes { id } } } } }',
  );
  expect(status).toBe(200);
  expect(body.errors[0].extensions).toMatchObject({ code: 'MAX_COST_EXCEEDED', maxCost: 1000 });
  expect(fake.problems).toHaveLength(1);
});

test('who asks too fast is told how much is left, with HTTP 200, and is let in again when the bucket has filled', async () => {
  const query = '{ products(first: 200) { nodes { id } } }';
  fake.throttle.set({ maximumAvailable: 2000, restoreRate: 1 }, 150);
  const { status, body } = await askAdmin(fake, query);
  expect(status).toBe(200);
  expect(body.errors[0].extensions.code).toBe('THROTTLED');
  expect(body.extensions.cost).toMatchObject({ requestedQueryCost: 202, actualQueryCost: null });
  expect(body.extensions.cost.throttleStatus.currentlyAvailable).toBeGreaterThanOrEqual(150);
  expect(fake.requests.at(-1)).toMatchObject({ throttled: true, cost: 202 });
  fake.shop.clock.advance(60_000);
  expect((await askAdmin(fake, query)).body.data.products.nodes).toEqual([]);
  expect(fake.problems).toEqual([]);
});

test('faults come when asked for, to the requests they are meant for', async () => {
  fake.faults.next({ status: 503 });
  fake.faults.next({ status: 'throttled' }, 1, /products/);
  fake.faults.next({ status: 'cut' }, 1, /customers/);
  expect((await fetch(`${fake.origin}/products/none`)).status).toBe(503);
  expect((await askAdmin(fake, '{ shop { name } }')).body.data.shop.name).toBe('Larkfell');
  const throttled = await askAdmin(fake, '{ products(first: 1) { nodes { id } } }');
  expect(throttled.body.errors[0].extensions.code).toBe('THROTTLED');
  await expect(askAdmin(fake, '{ customers(first: 1) { nodes { id } } }')).rejects.toThrow();
  fake.faults.next({ status: 'timeout' });
  const patience = AbortSignal.timeout(50);
  await expect(fetch(fake.origin, { signal: patience })).rejects.toThrow();
});
