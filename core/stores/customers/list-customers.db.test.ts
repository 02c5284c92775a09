import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { makeOrder } from '../orders/make-order.fixture';
import { writeOrders } from '../orders/write-orders.queries';
import { type CustomerListQuery, listCustomers } from './list-customers.queries';
import { writeCustomers } from './write-customers.queries';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop' } })).id;
  const customer = (externalId: string, name: string | null, email: string | null, phone: string | null) => ({
    externalId,
    name,
    email,
    phone,
    locale: null,
    updatedAt: null,
  });
  await inTransaction(ctx.sql, async (client) => {
    const now = new Date('2026-10-05T00:00:00Z');
    const ada = customer('7', 'Ada Byron', 'ada@shopper.example', '+4915123456789');
    await writeCustomers(
      client,
      storeId,
      'shopify',
      [ada, customer('8', null, 'zed@shopper.example', null)],
      now,
    );
    await writeCustomers(client, storeId, 'file', [customer('7', 'Bea', null, null)], now);
    const orders = [
      makeOrder(),
      makeOrder({ externalId: '2' }),
      makeOrder({ externalId: '3', customerExternalId: null }),
    ];
    await writeOrders(client, storeId, 'shopify', orders, now);
  });
});
afterAll(() => test.close());

const list = (query: CustomerListQuery) => listCustomers(ctx, storeId, { sort: 'name', ...query });

it('lists customers with the number of their orders, each origin for itself', async () => {
  expect(await list({})).toMatchObject({
    total: 3,
    items: [
      { name: 'Ada Byron', origin: 'shopify', orders: 2, updatedAt: '2026-10-05T00:00:00.000Z' },
      { name: 'Bea', origin: 'file', orders: 0 },
      { name: null, email: 'zed@shopper.example', orders: 0 },
    ],
  });
  expect((await list({ page: 2, page_size: 2 })).items).toHaveLength(1);
  expect((await listCustomers(ctx, newId(), {})).total).toBe(0);
});

it.each([
  ['byron', ['Ada Byron']],
  ['ADA@', ['Ada Byron']],
  ['0151 2345', ['Ada Byron']],
  ['zed', [null]],
  ['b', ['Ada Byron', 'Bea']],
  ['nobody', []],
])('finds by %j', async (query, names) => {
  expect((await list({ query })).items.map(({ name }) => name)).toEqual(names);
});
