import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { inTransaction } from '@/core/shared/in-transaction';
import { makeOrder } from '../orders/make-order.fixture';
import type { PlatformOrder } from '../orders/platform-order';
import { writeOrders } from '../orders/write-orders.queries';
import type { PlatformId } from '../platform/platform-ids';
import type { CreatedStore } from '../settings/create-store';
import { NO_CLAIMS, type ShopperClaims } from '../verification/shopper-claims';
import { findOrderByProof } from './find-order-by-proof';
import { findOwnOrder } from './find-own-order';
import { listOwnOrders } from './list-own-orders';
import { createOrderWorld, type OrderWorld } from './order-shop.fixture';

const ADA = { ...NO_CLAIMS, email: 'ada@shopper.example' };
const DOWN = new AppError('unavailable', 'Down.');
const SYNCED = new Date('2026-11-20T11:00:00Z');

let world: OrderWorld;
let store: CreatedStore;

beforeAll(async () => {
  world = await createOrderWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  Object.assign(world.shop, { fault: null, delayMs: 0, loose: false, orders: [] });
  store = await world.addStore();
  world.shop.asked = [];
});

const at = (day: number) => new Date(Date.UTC(2026, 9, day));
const order = (n: number, over: Partial<PlatformOrder> = {}) =>
  makeOrder({ externalId: String(n), number: `#${1000 + n}`, placedAt: at(n), ...over });

/** Orders that were synced before. */
async function synced(orders: PlatformOrder[], origin: PlatformId = 'woocommerce'): Promise<void> {
  await inTransaction(world.ctx.sql, (client) => writeOrders(client, store.storeId, origin, orders, SYNCED));
}
const find = (number: string | null, claims: ShopperClaims = ADA, signal = new AbortController().signal) =>
  findOwnOrder(world.ctx, { storeId: store.storeId, claims, number }, signal);
const list = (claims: ShopperClaims = ADA, limit = 8) =>
  listOwnOrders(world.ctx, { storeId: store.storeId, claims, limit }, new AbortController().signal);
const connection = () =>
  world.ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId: store.storeId } });

describe('one order of a verified shopper', () => {
  it('is asked of the platform and written through', async () => {
    await synced([order(1)]);
    world.shop.orders = [order(1, { status: 'shipped', updatedAt: at(9) })];
    expect(await find('1001')).toMatchObject({
      status: 'found',
      found: { order: { status: 'shipped' }, asOf: null },
    });
    expect(world.shop.asked).toEqual(['get 1']);
    const stored = await world.ctx.db.order.findFirstOrThrow({ where: { storeId: store.storeId } });
    expect(stored.status).toBe('shipped');
    expect(stored.syncedAt).toEqual(world.clock.now);
  });

  it('is found also before it was ever synced', async () => {
    world.shop.orders = [order(1)];
    expect(await find('# 1001')).toMatchObject({ status: 'found' });
    expect(await world.ctx.db.order.count({ where: { storeId: store.storeId } })).toBe(1);
  });

  it('is not somebody else’s, synced or not, whatever the platform finds', async () => {
    const bobs = order(2, { email: 'bob@shopper.example', phone: null, customerExternalId: '8' });
    await synced([bobs]);
    world.shop.orders = [bobs];
    expect(await find('1002')).toEqual({ status: 'none' });
    world.shop.loose = true;
    expect(await find('1002')).toEqual({ status: 'none' });
    expect(await find('1002', { ...NO_CLAIMS, customerExternalId: '7' })).toEqual({ status: 'none' });
  });

  it('is no longer told when the platform has given it to somebody else', async () => {
    await synced([order(1)]);
    world.shop.orders = [order(1, { email: 'bob@shopper.example', phone: null, customerExternalId: '8' })];
    expect(await find('1001')).toEqual({ status: 'none' });
  });

  it('is found by the id of a signed-in customer, which no contact needs to fit', async () => {
    await synced([order(1, { email: 'gift@shopper.example' })]);
    world.shop.orders = [order(1, { email: 'gift@shopper.example' })];
    expect(await find('1001', { ...NO_CLAIMS, customerExternalId: '7' })).toMatchObject({ status: 'found' });
  });

  it('a customer’s id means nobody at another platform', async () => {
    await synced([order(1)], 'shopify');
    expect(await find('1001', { ...NO_CLAIMS, customerExternalId: '7' })).toEqual({ status: 'none' });
    expect(await list({ ...NO_CLAIMS, customerExternalId: '7' })).toEqual({ status: 'unavailable' });
  });

  it('of a platform that the store had before is told from our copy', async () => {
    await synced([order(1)], 'shopify');
    expect(await find('1001')).toMatchObject({ status: 'found', found: { origin: 'shopify', asOf: SYNCED } });
    const proof = { storeId: store.storeId, number: '1001', contact: { email: 'ada@shopper.example' } };
    expect(await findOrderByProof(world.ctx, proof, new AbortController().signal)).toMatchObject({
      status: 'found',
      found: { origin: 'shopify', asOf: SYNCED },
    });
  });

  it('without a number is the newest that is under way, else the newest', async () => {
    await synced([
      order(1, { status: 'shipped' }),
      order(2, { status: 'processing' }),
      order(3, { status: 'delivered' }),
    ]);
    world.shop.fault = DOWN;
    expect(await find(null)).toMatchObject({ found: { order: { number: '#1002' } } });
    await synced([order(1, { status: 'delivered' }), order(2, { status: 'refunded' })]);
    expect(await find(null)).toMatchObject({ found: { order: { number: '#1003' } } });
  });

  it('with the exact number goes before one that may be meant too', async () => {
    await synced([
      order(1, { number: 'US1001' }),
      order(2, { number: 'EU1001' }),
      order(3, { number: '1001' }),
    ]);
    world.shop.fault = DOWN;
    expect(await find('eu 1001')).toMatchObject({ found: { order: { externalId: '2' } } });
    expect(await find('1001')).toMatchObject({ found: { order: { externalId: '3' } } });
  });
});

describe('a shop that cannot be asked', () => {
  it.each<[string, AppError | Error]>([
    ['is down', DOWN],
    ['throttles', new AppError('rate_limited', 'Slow down.', { retryAfterSeconds: 60 })],
    ['lacks a scope', new AppError('forbidden', 'read_orders is missing.')],
    ['answers nonsense', new TypeError('undefined is not a function')],
  ])('that %s: our copy with its age, else unavailable', async (_, fault) => {
    await synced([order(1)]);
    world.shop.fault = fault;
    expect(await find('1001')).toMatchObject({ status: 'found', found: { asOf: SYNCED } });
    expect(await find('1002')).toEqual({ status: 'unavailable' });
    expect((await connection()).status).toBe('connected');
  });

  it('that never answers is waited for no longer than three seconds', async () => {
    await synced([order(1)]);
    world.shop.fault = 'silent';
    const from = performance.now();
    expect(await find('1001')).toMatchObject({ status: 'found', found: { asOf: SYNCED } });
    const spent = performance.now() - from;
    expect(spent).toBeGreaterThan(2900);
    expect(spent).toBeLessThan(3400);
  });

  it('an expired token turns the connection to "reconnect", and copies go on', async () => {
    await synced([order(1)]);
    world.shop.fault = new AppError('unauthenticated', 'The token has expired.');
    expect(await find('1001')).toMatchObject({ status: 'found', found: { asOf: SYNCED } });
    expect(await connection()).toMatchObject({
      status: 'needs_reconnect',
      failure: 'The token has expired.',
    });
    world.shop.asked = [];
    expect(await find('1001')).toMatchObject({ status: 'found', found: { asOf: SYNCED } });
    expect(await find('1002')).toEqual({ status: 'unavailable' });
    expect(world.shop.asked).toEqual([]);
  });

  it('a turn that is stopped ends at once', async () => {
    world.shop.fault = 'silent';
    await synced([order(1)]);
    const stop = new AbortController();
    const from = performance.now();
    const asked = find('1001', ADA, stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 50);
    await expect(asked).rejects.toThrow('stopped');
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('all orders of a verified shopper', () => {
  it('are listed newest first, as the platform has them now', async () => {
    await synced([order(1), order(2), order(3), order(4, { email: 'bob@shopper.example', phone: null })]);
    world.shop.orders = [order(1, { status: 'delivered' }), order(2), order(3)];
    const listed = await list(ADA, 2);
    expect(listed).toMatchObject({ status: 'listed', more: 1, asOf: null });
    expect(listed.status === 'listed' && listed.orders.map(({ number }) => number)).toEqual([
      '#1003',
      '#1002',
    ]);
    expect(world.shop.asked).toEqual(['get 3 2']);
  });

  it('leave out what the platform no longer has', async () => {
    await synced([order(1), order(2)]);
    world.shop.orders = [order(1)];
    const listed = await list();
    expect(listed.status === 'listed' && listed.orders.map(({ number }) => number)).toEqual(['#1001']);
  });

  it('are found by everything that was shown of the person, each once', async () => {
    await synced([
      order(1),
      order(2, { email: null, customerExternalId: null }),
      order(3, { email: 'gift@shopper.example', phone: null, customerExternalId: '7' }),
    ]);
    world.shop.fault = DOWN;
    const claims = { ...ADA, phone: '+4915123456789', customerExternalId: '7' };
    const listed = await list(claims);
    expect(listed).toMatchObject({ status: 'listed', asOf: SYNCED });
    expect(listed.status === 'listed' && listed.orders.map(({ number }) => number)).toEqual([
      '#1003',
      '#1002',
      '#1001',
    ]);
  });

  it('are none only once the orders have been read', async () => {
    expect(await list()).toEqual({ status: 'unavailable' });
    expect(await find(null)).toEqual({ status: 'unavailable' });
    const { storeId } = store;
    await world.ctx.db.syncMark.create({ data: { storeId, resource: 'orders', syncedThrough: SYNCED } });
    expect(await list()).toEqual({ status: 'listed', orders: [], more: 0, asOf: null });
    expect(await find(null)).toEqual({ status: 'none' });
    await world.ctx.db.platformConnection.update({ where: { storeId }, data: { status: 'needs_reconnect' } });
    expect(await list()).toEqual({ status: 'unavailable' });
  });
});
