import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { getOrder } from './get-order.queries';
import { listOrders, type OrderListQuery } from './list-orders.queries';
import { makeOrder } from './make-order.fixture';
import { writeOrders } from './write-orders.queries';

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;
let otherId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop' } })).id;
  otherId = (await ctx.db.store.create({ data: { id: newId(), name: 'Other' } })).id;
  const contactId = newId();
  await ctx.db.contact.create({ data: { storeId, id: contactId } });
  await ctx.db.cart.create({ data: { storeId, contactId, id: newId(), token: 'tok' } });
  const day = (date: number) => new Date(Date.UTC(2026, 9, date));
  await inTransaction(ctx.sql, (client) =>
    writeOrders(
      client,
      storeId,
      'shopify',
      [
        makeOrder({ externalId: '1', number: '#1001', placedAt: day(1), cartToken: 'tok' }),
        makeOrder({
          externalId: '2',
          number: '#1002',
          placedAt: day(2),
          status: 'delivered',
          cartToken: 'forged',
        }),
        makeOrder({
          externalId: '3',
          number: 'EU-77/1001',
          placedAt: day(3),
          email: 'ben_o@shopper.example',
          customerName: 'Ben Okafor',
        }),
      ],
      new Date('2026-10-05T00:00:00Z'),
    ),
  );
});
afterAll(() => test.close());

const numbers = async (query: OrderListQuery, store = storeId) =>
  (await listOrders(ctx, store, query)).items.map(({ number }) => number);

describe('listOrders', () => {
  it('shows the newest first, page by page', async () => {
    expect(await listOrders(ctx, storeId, { page_size: 2 })).toMatchObject({
      total: 3,
      items: [{ number: 'EU-77/1001' }, { number: '#1002' }],
    });
    expect(await numbers({ page: 2, page_size: 2 })).toEqual(['#1001']);
    expect(await numbers({ sort: 'placed' })).toEqual(['#1001', '#1002', 'EU-77/1001']);
    expect((await listOrders(ctx, storeId, { status: 'delivered' })).items).toEqual([
      {
        id: expect.any(String),
        origin: 'shopify',
        number: '#1002',
        customerName: 'Ada Byron',
        email: 'ada@shopper.example',
        placedAt: '2026-10-02T00:00:00.000Z',
        status: 'delivered',
        platformStatus: 'processing',
        paymentStatus: 'paid',
        currency: 'EUR',
        totalCents: 5390,
        refundedCents: 0,
        assisted: false,
      },
    ]);
  });

  it.each([
    ['#10', ['#1002', '#1001']],
    ['1001', ['EU-77/1001', '#1001']],
    ['eu 77', ['EU-77/1001']],
    ['EU', ['EU-77/1001']],
    ['okaf', ['EU-77/1001']],
    ['ADA@shopper', ['#1002', '#1001']],
    ['ben_o@', ['EU-77/1001']],
    ['b_n_o@', []],
    ['%', []],
    ['nobody', []],
    ['a\0b', []],
  ])('finds by %j', async (query, found) => expect(await numbers({ query })).toEqual(found));

  it('shows nothing of another store', async () => expect(await numbers({}, otherId)).toEqual([]));
});

describe('getOrder', () => {
  it('shows all of an order, with times that JSON can carry', async () => {
    const { id } = await ctx.db.order.findFirstOrThrow({ where: { storeId, externalId: '1' } });
    const view = await getOrder(ctx, storeId, id);
    expect(view).toMatchObject({
      number: '#1001',
      assisted: true,
      conversationId: null,
      syncedAt: '2026-10-05T00:00:00.000Z',
      order: { placedAt: '2026-10-01T00:00:00.000Z', lines: [{ title: 'Reading lamp' }] },
    });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    await expect(getOrder(ctx, otherId, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getOrder(ctx, storeId, 'x')).rejects.toMatchObject({ code: 'not_found' });
  });
});
