import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { PlatformEventKind } from '../platform/platform-event';
import { makeCustomer, makeOrder, makePage, makeProduct } from '../sync/testing/made-records.fixture';
import {
  type MadeShop,
  makeConnectedStore,
  makeShop,
  openSecrets,
  platformsOf,
} from '../sync/testing/made-shop.fixture';
import { workOffEvents } from './work-off-events';

let test: CoreTestContext;
let shop: MadeShop;
let storeId: string;
const signal = new AbortController().signal;

beforeAll(async () => {
  test = await createCoreContext({ platforms: platformsOf(() => shop), secrets: openSecrets });
});
afterAll(() => test.close());
beforeEach(async () => {
  shop = makeShop();
  storeId = await makeConnectedStore(test.ctx);
  test.forget();
});

const workOff = () => workOffEvents(test.ctx, storeId, signal);
const addEvents = (events: [PlatformEventKind, string | null][]) =>
  test.ctx.db.webhookEvent.createMany({
    data: events.map(([kind, subjectId]) => ({
      storeId,
      eventId: newId(),
      topic: kind,
      kind,
      subjectId,
      data: { a: 1 },
    })),
  });
const events = () => test.ctx.db.webhookEvent.findMany({ where: { storeId }, orderBy: { eventId: 'asc' } });
const statuses = async () => [...new Set((await events()).map(({ status }) => status))];
const titles = async () =>
  Object.fromEntries(
    (await test.ctx.db.product.findMany({ where: { storeId } })).map(({ externalId, title }) => [
      externalId,
      title,
    ]),
  );

describe('workOffEvents', () => {
  it('reads what subjects are now, whatever the events say, in whatever order and how often', async () => {
    for (const n of [1, 2, 3]) shop.products.set(String(n), makeProduct(n));
    await addEvents([
      ['product_changed', '1'],
      ['product_changed', '2'],
      ['product_changed', '3'],
    ]);
    await workOff();
    shop.products.delete('2');
    shop.products.set('3', makeProduct(3, { title: 'Third, renamed', updatedAt: new Date() }));
    shop.askedIds.length = 0;
    await addEvents([
      ['product_deleted', '1'],
      ['product_changed', '2'],
      ['product_deleted', '3'],
      ['product_changed', '3'],
      ['product_changed', '3'],
      ['product_changed', '4'],
    ]);
    await workOff();
    expect(await titles()).toEqual({ 1: 'Trail jacket 1', 3: 'Third, renamed' });
    expect(shop.askedIds.sort()).toEqual(['1', '2', '3', '4']);
    expect(await statuses()).toEqual(['done']);
    expect(
      (await events()).every(({ data, processedAt }) => processedAt && JSON.stringify(data) === '{}'),
    ).toBe(true);
    expect(test.enqueued.at(-1)).toMatchObject({ name: 'catalog-index' });
    test.forget();
    await workOff();
    expect(test.enqueued).toEqual([]);
  });

  it('keeps orders and customers in step too', async () => {
    shop.orders.set('7', makeOrder(7));
    shop.customers.set('5', makeCustomer(5));
    await addEvents([
      ['order_changed', '7'],
      ['order_changed', '8'],
      ['customer_changed', '5'],
    ]);
    await workOff();
    expect(await test.ctx.db.order.findMany({ where: { storeId } })).toMatchObject([{ number: '#1007' }]);
    shop.orders.set(
      '7',
      makeOrder(7, { status: 'shipped', platformStatus: 'fulfilled', updatedAt: new Date() }),
    );
    shop.customers.clear();
    await addEvents([
      ['order_changed', '7'],
      ['customer_deleted', '5'],
    ]);
    await workOff();
    expect(await test.ctx.db.order.findMany({ where: { storeId } })).toMatchObject([{ status: 'shipped' }]);
    expect(await test.ctx.db.customer.count({ where: { storeId } })).toBe(0);
  });

  it('does not take an event for done that comes after its subject was read', async () => {
    shop.products.set('1', makeProduct(1));
    let renamed = false;
    shop.before = async () => {
      if (renamed) return;
      renamed = true;
      // The answer is on its way already when the product changes.
      const before = shop.products.get('1') ?? makeProduct(1);
      await addEvents([['product_changed', '1']]);
      queueMicrotask(() => shop.products.set('1', { ...before, title: 'Later', updatedAt: new Date() }));
    };
    await addEvents([['product_changed', '1']]);
    await workOff();
    expect(shop.askedIds).toEqual(['1', '1']);
    expect(await titles()).toEqual({ 1: 'Later' });
    expect(await statuses()).toEqual(['done']);
  });

  it('gives a subject up after five attempts, with a reason, and lets the others through', async () => {
    for (let n = 1; n <= 250; n++) shop.products.set(String(n), makeProduct(n));
    await addEvents(Array.from({ length: 250 }, (_, i) => ['product_changed', String(i + 1)]));
    const real = shop.platform.productsById;
    shop.platform.productsById = async (ids) => {
      if (ids.includes('77')) throw new AppError('provider_failed', 'Product 77 cannot be read.');
      return real(ids);
    };
    await workOff();
    expect(Object.keys(await titles())).toHaveLength(249);
    const of77 = () => test.ctx.db.webhookEvent.findFirst({ where: { storeId, subjectId: '77' } });
    expect(await of77()).toMatchObject({
      status: 'received',
      attempts: 1,
      failure: 'Product 77 cannot be read.',
    });
    for (let attempt = 2; attempt <= 5; attempt++) await workOff();
    expect(await of77()).toMatchObject({ status: 'failed', attempts: 5 });
    expect((await events()).filter(({ status }) => status === 'done')).toHaveLength(249);
  });

  it('says at once what we may not read, and goes on with the rest', async () => {
    shop.products.set('1', makeProduct(1));
    shop.platform.ordersById = async () => {
      throw new AppError('forbidden', 'The scope read_orders is missing.');
    };
    await addEvents([
      ['order_changed', '1'],
      ['product_changed', '1'],
      ['order_changed', '2'],
    ]);
    await workOff();
    expect(await titles()).toEqual({ 1: 'Trail jacket 1' });
    expect((await events()).filter(({ status }) => status === 'failed')).toMatchObject([
      { failure: 'The scope read_orders is missing.' },
      { failure: 'The scope read_orders is missing.' },
    ]);
  });

  it.each(['rate_limited', 'unavailable'] as const)(
    'is tried again when the platform is %s',
    async (code) => {
      shop.products.set('1', makeProduct(1));
      shop.before = () => {
        throw new AppError(code, 'Later, please.');
      };
      await addEvents([['product_changed', '1']]);
      await expect(workOff()).rejects.toMatchObject({ code, retryable: true });
      expect(await events()).toMatchObject([{ status: 'received', attempts: 0 }]);
      shop.before = () => undefined;
      await workOff();
      expect(await statuses()).toEqual(['done']);
    },
  );

  it('lets events wait while the shop has to be reconnected', async () => {
    shop.products.set('1', makeProduct(1));
    shop.before = () => {
      throw new AppError('unauthenticated', 'The key is not accepted any more.');
    };
    await addEvents([['product_changed', '1']]);
    await expect(workOff()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await test.ctx.db.platformConnection.findFirst({ where: { storeId } })).toMatchObject({
      status: 'needs_reconnect',
    });
    await workOff();
    expect(await statuses()).toEqual(['received']);
    shop.before = () => undefined;
    await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'connected' } });
    await workOff();
    expect(await statuses()).toEqual(['done']);
  });

  it('writes nothing once the shop is disconnected', async () => {
    shop.products.set('1', makeProduct(1));
    shop.before = async () => {
      await test.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'disconnected' } });
    };
    await addEvents([['product_changed', '1']]);
    await expect(workOff()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await titles()).toEqual({});
  });

  it('reads the pages again when the shop says that it changed, once for all that say so', async () => {
    shop.pages = [makePage('Returns', '<p>Send it back within thirty days, we pay the way.</p>')];
    let reads = 0;
    shop.before = (call) => void (call === 'pages' && reads++);
    await addEvents([
      ['shop_changed', null],
      ['shop_changed', null],
    ]);
    await workOff();
    expect(reads).toBe(1);
    expect(await test.ctx.db.knowledgeDocument.findMany({ where: { storeId } })).toMatchObject([
      { title: 'Returns', text: 'Send it back within thirty days, we pay the way.' },
    ]);
    expect(await statuses()).toEqual(['done']);
  });

  it('does not ask again for pages that we may not read', async () => {
    shop.before = () => {
      throw new AppError('forbidden', 'The scope read_content is missing.');
    };
    await addEvents([['shop_changed', null]]);
    await workOff();
    expect(await events()).toMatchObject([
      { status: 'failed', failure: 'The scope read_content is missing.' },
    ]);
  });

  it('is not done twice at the same time', async () => {
    shop.products.set('1', makeProduct(1));
    await addEvents([['product_changed', '1']]);
    shop.before = async () => {
      await expect(workOff()).rejects.toMatchObject({ code: 'unavailable' });
    };
    await workOff();
    expect(shop.askedIds).toEqual(['1']);
  });

  it('leaves the events of other stores alone', async () => {
    shop.products.set('1', makeProduct(1));
    const other = await makeConnectedStore(test.ctx);
    await test.ctx.db.webhookEvent.create({
      data: { storeId: other, eventId: 'e', topic: 't', kind: 'product_changed', subjectId: '1' },
    });
    await workOff();
    expect(await test.ctx.db.product.count({ where: { storeId: other } })).toBe(0);
  });

  it('works a storm of 10,000 events about 2,000 subjects off with few requests', async () => {
    for (let n = 1; n <= 1000; n++) {
      shop.products.set(String(n), makeProduct(n));
      shop.orders.set(String(n), makeOrder(n));
    }
    await addEvents(
      Array.from({ length: 10_000 }, (_, i) => [
        i % 2 ? 'order_changed' : 'product_changed',
        String(1 + (Math.floor(i / 2) % 1000)),
      ]),
    );
    let requests = 0;
    shop.before = () => void requests++;
    await workOff();
    expect(requests).toBe(20);
    expect(await test.ctx.db.webhookEvent.count({ where: { storeId, status: 'done' } })).toBe(10_000);
    expect(await test.ctx.db.product.count({ where: { storeId } })).toBe(1000);
    expect(await test.ctx.db.order.count({ where: { storeId } })).toBe(1000);
  });
});
