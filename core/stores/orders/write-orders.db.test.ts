import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { deleteGone } from '../importing/running/delete-gone.queries';
import { findStoredOrders, findStoredOrdersByNumber } from './find-stored-orders.queries';
import { makeLine, makeOrder } from './make-order.fixture';
import type { PlatformOrder } from './platform-order';
import { writeOrders } from './write-orders.queries';

const NOON = new Date('2026-10-02T12:00:00Z');
const LATER = new Date('2026-10-02T12:10:00Z');

let test: CoreTestContext;
let ctx: AppContext;
let storeId: string;

beforeAll(async () => {
  test = await createCoreContext();
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  storeId = (await ctx.db.store.create({ data: { id: newId(), name: 'Shop', currency: 'EUR' } })).id;
});

const write = (orders: PlatformOrder[], at = NOON, origin: 'shopify' | 'file' = 'shopify') =>
  inTransaction(ctx.sql, (client) => writeOrders(client, storeId, origin, orders, at));
const rows = () =>
  ctx.db.order.findMany({ where: { storeId }, include: { lines: true }, orderBy: { id: 'asc' } });
const mine = () => findStoredOrders(ctx.sql, storeId, { email: 'ada@shopper.example' }, 10);

describe('writeOrders', () => {
  it('stores an order so that it reads back as it was', async () => {
    const order = makeOrder({
      lines: [makeLine(), makeLine({ externalId: 'l2', productExternalId: null, title: '🪴 <b>Gone</b>' })],
      fulfillments: [
        {
          externalId: 'f1',
          status: 'in_transit',
          carrier: 'DHL',
          trackingNumber: '00340434',
          trackingUrl: 'https://dhl.example/00340434',
          shippedAt: new Date('2026-10-02T08:00:00Z'),
          deliveredAt: null,
          estimatedDeliveryAt: null,
          lines: [{ lineExternalId: 'l1', quantity: 1 }],
        },
      ],
      cartToken: 'no-such-cart',
    });
    expect(await write([order])).toEqual({ created: 1, updated: 0, unchanged: 0 });
    const [stored] = await mine();
    expect(stored).toEqual({ id: expect.any(String), origin: 'shopify', order, syncedAt: NOON });
    expect(await rows()).toMatchObject([
      {
        numberKey: '1001',
        phone: '+4915123456789',
        totalCents: 5390,
        lines: [{ title: 'Reading lamp' }, {}],
      },
    ]);
  });

  it('changes nothing for a repetition, but knows that it is current', async () => {
    await write([makeOrder()]);
    const [before] = await rows();
    expect(await write([makeOrder({ updatedAt: LATER })], LATER)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
    const [after] = await rows();
    expect(after).toEqual({ ...before, syncedAt: LATER, sourceUpdatedAt: LATER });
  });

  it('ends in the same state whatever the sequence of deliveries', async () => {
    const states = [
      makeOrder({ updatedAt: new Date('2026-10-01T10:00:00Z'), status: 'pending' }),
      makeOrder({ updatedAt: new Date('2026-10-01T11:00:00Z'), status: 'processing' }),
      makeOrder({ updatedAt: new Date('2026-10-01T12:00:00Z'), status: 'shipped' }),
    ] as const;
    const sequences = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
      [2, 2, 0, 0, 1],
    ];
    for (const sequence of sequences) {
      await deleteGone(ctx.sql, 'orders', { storeId, origin: 'shopify' }, ['1']);
      for (const index of sequence) await write([states[index as 0 | 1 | 2]]);
      expect((await mine())[0]?.order.status, sequence.join()).toBe('shipped');
    }
  });

  it.each([
    ['the same time', new Date('2026-10-01T09:05:00Z')],
    ['no time', null],
  ])('lets the later asked one win where the platform gives %s', async (_, updatedAt) => {
    await write([makeOrder({ updatedAt, status: 'shipped' })], LATER);
    expect(await write([makeOrder({ updatedAt, status: 'processing' })], NOON)).toMatchObject({
      unchanged: 1,
    });
    expect((await mine())[0]?.order.status).toBe('shipped');
    expect(await write([makeOrder({ updatedAt, status: 'delivered' })], LATER)).toMatchObject({ updated: 1 });
    expect((await mine())[0]?.order.status).toBe('delivered');
  });

  it('keeps ids and replaces lines, each product once', async () => {
    await write([makeOrder()]);
    const [before] = await rows();
    await write([
      makeOrder({
        updatedAt: LATER,
        lines: [
          makeLine({ externalId: 'a', quantity: 2 }),
          makeLine({ externalId: 'b', variantExternalId: 'lamp-steel', quantity: 3 }),
          makeLine({ externalId: 'c', productExternalId: 'bulb', title: 'Bulb' }),
          makeLine({ externalId: 'd', productExternalId: 'shade', quantity: 0 }),
        ],
      }),
    ]);
    const [after] = await rows();
    expect(after?.id).toBe(before?.id);
    expect(after?.lines.map((line) => [line.productExternalId, line.quantity])).toEqual([
      ['lamp', 5],
      ['bulb', 1],
    ]);
  });

  it('takes the newest of several states in one batch', async () => {
    const result = await write([
      makeOrder({ updatedAt: LATER, status: 'shipped' }),
      makeOrder({ status: 'pending' }),
    ]);
    expect(result).toEqual({ created: 1, updated: 0, unchanged: 1 });
    expect((await mine())[0]?.order.status).toBe('shipped');
  });

  it('stores what Postgres would refuse, and amounts beyond its integers', async () => {
    const order = makeOrder({
      number: `#${'9'.repeat(5000)}`,
      totalCents: 9_000_000_000,
      customerName: 'A\u0000da \ud800',
      lines: Array.from({ length: 300 }, (_, i) =>
        makeLine({
          externalId: `l${i}`,
          productExternalId: `p${i}`,
          title: `x\u0000\ud83d ${i}`,
          priceCents: 5e9,
        }),
      ),
    });
    expect(await write([order, makeOrder({ externalId: '2' })])).toMatchObject({ created: 2 });
    const stored = (await mine()).find(({ order: { externalId } }) => externalId === '1');
    expect(stored?.order.totalCents).toBe(9_000_000_000);
    expect(stored?.order.lines).toHaveLength(300);
    expect(await ctx.db.orderLine.count({ where: { storeId } })).toBe(301);
  });

  it('does not lock two writers of the same orders out', async () => {
    const orders = Array.from({ length: 200 }, (_, i) => makeOrder({ externalId: `${i}`, number: `${i}` }));
    const results = await Promise.all([write(orders), write([...orders].reverse()), write(orders, LATER)]);
    expect(results.reduce((sum, result) => sum + result.created, 0)).toBe(200);
    expect(await ctx.db.orderLine.count({ where: { storeId } })).toBe(200);
  });

  it('marks the cart that an order came through, once', async () => {
    const contactId = newId();
    await ctx.db.contact.create({ data: { storeId, id: contactId } });
    await ctx.db.cart.create({
      data: { storeId, contactId, id: newId(), token: 'tok-1', status: 'checkout' },
    });
    await write([makeOrder({ cartToken: 'tok-1' })]);
    const [order] = await rows();
    const marked = { status: 'ordered', orderId: order?.id, orderedAt: makeOrder().placedAt };
    expect(await ctx.db.cart.findMany({ where: { storeId } })).toMatchObject([marked]);
    await write([makeOrder({ externalId: '2', number: '#1002', cartToken: 'tok-1' })]);
    expect(await ctx.db.cart.findMany({ where: { storeId } })).toMatchObject([marked]);
  });

  it('keeps platforms and stores apart', async () => {
    await write([makeOrder()]);
    await write([makeOrder({ number: 'F-1' })], NOON, 'file');
    expect(await ctx.db.order.count({ where: { storeId } })).toBe(2);
    const other = await ctx.db.store.create({ data: { id: newId(), name: 'Other', currency: 'EUR' } });
    expect(await deleteGone(ctx.sql, 'orders', { storeId: other.id, origin: 'shopify' }, ['1'])).toBe(0);
    expect(await findStoredOrders(ctx.sql, other.id, { email: 'ada@shopper.example' }, 10)).toEqual([]);
    expect(await deleteGone(ctx.sql, 'orders', { storeId, origin: 'shopify' }, ['1', '2'])).toBe(1);
    expect((await mine()).map(({ origin }) => origin)).toEqual(['file']);
    const byId = (origin?: 'shopify' | 'file') =>
      findStoredOrders(ctx.sql, storeId, { customerExternalId: '7', ...(origin ? { origin } : {}) }, 10);
    expect([await byId(), await byId('file'), await byId('shopify')].map((found) => found.length)).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('findStoredOrders', () => {
  it('gives the newest first, and no more than asked for', async () => {
    await write(
      [1, 2, 3].map((day) =>
        makeOrder({
          externalId: `${day}`,
          number: `#${day}`,
          placedAt: new Date(`2026-10-0${day}T00:00:00Z`),
        }),
      ),
    );
    const found = await findStoredOrders(ctx.sql, storeId, { email: ' ADA@Shopper.example ' }, 2);
    expect(found.map(({ order }) => order.number)).toEqual(['#3', '#2']);
  });

  it.each(['+49 151 23456789', '0151 23456789', '0049 151 23456789'])(
    'finds by the phone number %s',
    async (phone) => {
      await write([makeOrder(), makeOrder({ externalId: '2', phone: '+43 151 23456789' })]);
      const found = await findStoredOrders(ctx.sql, storeId, { phone }, 10);
      expect(found.map(({ order }) => order.externalId)).toContain('1');
      expect(await findStoredOrders(ctx.sql, storeId, { phone: '23456780' }, 10)).toEqual([]);
    },
  );

  it('finds nobody by an address that is none', async () => {
    await write([makeOrder({ email: null, phone: null })]);
    for (const owner of [{ email: '' }, { email: 'x' }, { email: 'a\0@b' }, { phone: '12' }, { phone: '' }]) {
      expect(await findStoredOrders(ctx.sql, storeId, owner, 10)).toEqual([]);
    }
  });

  it('leaves out a row that is no order any more', async () => {
    await write([makeOrder(), makeOrder({ externalId: '2' })]);
    await ctx.db.order.updateMany({
      where: { storeId, externalId: '2' },
      data: { detail: { lines: 'none' } },
    });
    expect((await mine()).map(({ order }) => order.externalId)).toEqual(['1']);
  });
});

describe('findStoredOrdersByNumber', () => {
  it.each(['1001', '#1001', ' # 1001 ', 'order EU1001', 'eu-1001'])(
    'finds %j of its owner alone',
    async (number) => {
      await write([
        makeOrder({ number: 'EU1001' }),
        makeOrder({ externalId: '2', number: 'EU1002' }),
        makeOrder({ externalId: '3', number: 'EU1001', email: 'eve@shopper.example', phone: null }),
      ]);
      const find = async (proof: { email: string } | { phone: string }) =>
        (await findStoredOrdersByNumber(ctx.sql, storeId, { number, ...proof })).map(
          ({ order }) => order.externalId,
        );
      expect(await find({ email: 'Ada@Shopper.Example' })).toEqual(['1']);
      expect(await find({ email: 'eve@shopper.example' })).toEqual(['3']);
      expect(await find({ email: 'mallory@shopper.example' })).toEqual([]);
      expect(await find({ phone: '0151/23456789' })).toEqual(['1']);
    },
  );
});
