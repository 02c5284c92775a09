import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { createOrderWorld, type OrderShopper, type OrderWorld } from '../../order-lookup/order-shop.fixture';
import { makeOrder } from '../../orders/make-order.fixture';
import type { ContactProof } from '../../platform/store-platform';
import type { CreatedStore } from '../../settings/create-store';
import { readIdentity } from '../read-identity';
import { proveByOrder } from './prove-by-order';

const ADA = 'ada@shopper.example';
const BOB = 'bob@shopper.example';

let world: OrderWorld;
let store: CreatedStore;
let shopper: OrderShopper;

beforeAll(async () => {
  world = await createOrderWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  Object.assign(world.shop, { fault: null, delayMs: 0, loose: false });
  world.shop.orders = [
    makeOrder(),
    makeOrder({ externalId: '2', number: 'EU-1002', email: BOB, phone: null, customerName: 'Bob' }),
    makeOrder({ externalId: '3', number: '#1003', email: null, phone: '0151/23456789', customerName: null }),
  ];
  world.clock.now = new Date('2026-11-20T12:00:00Z');
  store = await world.addStore();
  shopper = await world.addShopper(store);
  world.shop.asked = [];
  world.forget();
});

const prove = (number: string, contact: ContactProof | string, by: Partial<OrderShopper> = {}) =>
  proveByOrder(
    world.ctx,
    { ...shopper, ...by, number, contact: typeof contact === 'string' ? { email: contact } : contact },
    new AbortController().signal,
  );
const identity = ({ conversationId } = shopper) => readIdentity(world.ctx, store.storeId, conversationId);
const newcomer = () => world.addShopper(store);

describe('a number and the contact that belong together', () => {
  it.each([
    ['1001', ADA],
    ['#1001', ADA],
    [' order no. 1001 ', 'ADA@Shopper.Example '],
    ['EU 1001', ADA],
    ['# 10 01', ADA],
    ['1002', BOB],
    ['eu1002', BOB],
  ])('%j with %j', async (number, email) => {
    expect(await prove(number, email)).toMatchObject({ status: 'found', found: { asOf: null } });
    expect(await identity()).toMatchObject({ method: 'order', email: email.trim().toLowerCase() });
  });

  it('are also a guest’s phone number, however it is written', async () => {
    expect(await prove('1003', { phone: '+49 151 23456789' })).toMatchObject({ status: 'found' });
    expect(await identity()).toMatchObject({
      email: null,
      phone: '+4915123456789',
      customerExternalId: null,
    });
  });

  it('fill what the team does not know of the contact yet, and leave a line in the log', async () => {
    const { contactId, storeId, conversationId } = shopper;
    await world.ctx.db.contact.update({
      where: { storeId_id: { storeId, id: contactId } },
      data: { name: 'A. B.' },
    });
    await prove('1001', ADA);
    expect(await world.ctx.db.contact.findFirst({ where: { id: contactId } })).toMatchObject({
      name: 'A. B.',
      email: ADA,
    });
    const events = await world.ctx.db.conversationEvent.findMany({ where: { conversationId } });
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['identity_verified', { method: 'order' }],
    ]);
    expect(world.published).toEqual([
      { topic: `store:${storeId}`, name: 'conversation:updated', data: { conversationId } },
    ]);
  });

  it('count for a day, and another proof renews them', async () => {
    await prove('1001', ADA);
    world.clock.now = new Date('2026-11-21T11:59:00Z');
    expect(await identity()).not.toBeNull();
    await prove('1001', ADA);
    world.clock.now = new Date('2026-11-22T11:58:00Z');
    expect(await identity()).not.toBeNull();
    world.clock.now = new Date('2026-11-22T12:00:00Z');
    expect(await identity()).toBeNull();
  });
});

describe('what does not belong together', () => {
  it.each([
    ['someone else’s number', '1002', ADA],
    ['someone else’s address', '1001', BOB],
    ['no such order', '9999', ADA],
    ['a part of a number', '100', ADA],
    ['no number', '#', ADA],
    ['no address', '1001', 'ada'],
    ['an address with wildcards', '1001', '%@%'],
    ['another mailbox of the same kind', '1001', 'ada+1@shopper.example'],
  ])('%s', async (_, number, email) => {
    expect(await prove(number, email)).toEqual({ status: 'no_match' });
    expect(await identity()).toBeNull();
  });

  it('is told apart here too, where the platform searches loosely', async () => {
    world.shop.loose = true;
    expect(await prove('1002', ADA)).toEqual({ status: 'no_match' });
    expect(await prove('1003', { phone: '+49 151 99999999' })).toEqual({ status: 'no_match' });
  });

  it('an order without an address belongs to no address', async () => {
    world.shop.loose = true;
    expect(await prove('1003', 'null@shopper.example')).toEqual({ status: 'no_match' });
  });

  it('goes out on the half second, whether or not the order exists', async () => {
    world.shop.delayMs = 30;
    const time = async (number: string, email: string) => {
      const by = await newcomer();
      const from = performance.now();
      await prove(number, email, by);
      return performance.now() - from;
    };
    const times = await Promise.all([
      time('1002', ADA),
      time('9998', ADA),
      time('1001', 'eve@shopper.example'),
      time('9997', 'eve@shopper.example'),
    ]);
    // A timer may fire a moment early; hold-back.test.ts has the exact times.
    for (const ms of times) expect(ms).toBeGreaterThan(490);
  });
});

describe('limits', () => {
  const guess = (i: number, by: Partial<OrderShopper> = {}) =>
    prove(`77${i}`, `guess${i}@shopper.example`, by);
  const guesses = (count: number, by: () => Promise<Partial<OrderShopper>> = async () => ({})) =>
    Promise.all(Array.from({ length: count }, async (_, i) => guess(i, await by())));

  it('five wrong attempts an hour of one visitor, in whatever conversation', async () => {
    for (const result of await guesses(5)) expect(result).toEqual({ status: 'no_match' });
    const again = await newcomer();
    const by = { conversationId: again.conversationId, addressHash: 'elsewhere' };
    const sixth = await prove('1001', ADA, by);
    expect(sixth).toMatchObject({ status: 'too_many_attempts' });
    expect(sixth.status === 'too_many_attempts' && sixth.retryAfterMinutes).toBeGreaterThan(55);
    expect(world.shop.asked).toHaveLength(5);
    expect(await prove('1001', ADA, await newcomer())).toMatchObject({ status: 'found' });
  });

  it('five from one network address, of whatever visitor', async () => {
    const addressHash = 'shared-by-all';
    await guesses(5, async () => ({ ...(await newcomer()), addressHash }));
    expect(await prove('1001', ADA, { ...(await newcomer()), addressHash })).toMatchObject({
      status: 'too_many_attempts',
    });
  });

  it('five on one order, however its number is written', async () => {
    const numbers = ['1001', '#1001', '0001001', 'EU1001', 'order 1001'];
    const tries = numbers.map(async (number, i) => prove(number, `${i}@guess.example`, await newcomer()));
    for (const result of await Promise.all(tries)) expect(result).toEqual({ status: 'no_match' });
    expect(await prove('X1001', 'x@guess.example', await newcomer())).toMatchObject({
      status: 'too_many_attempts',
    });
  });

  it('five on one person, however the address is written', async () => {
    const spellings = [ADA, ADA.toUpperCase(), ` ${ADA} `, 'Ada@shopper.example', 'ada@Shopper.example'];
    await Promise.all(spellings.map(async (email, i) => prove(`80${i}`, email, await newcomer())));
    expect(await prove('806', ADA, await newcomer())).toMatchObject({ status: 'too_many_attempts' });
  });

  it('attempts at the same moment are counted one by one', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(i)));
    expect(results.filter(({ status }) => status === 'no_match')).toHaveLength(5);
    expect(results.filter(({ status }) => status === 'too_many_attempts')).toHaveLength(7);
  });

  it('a proof that succeeds uses nothing up, and gives back no more than itself', async () => {
    await guesses(4);
    for (let i = 0; i < 3; i += 1) expect(await prove('1001', ADA)).toMatchObject({ status: 'found' });
    const { conversationId } = await newcomer();
    expect(await guess(4, { conversationId })).toEqual({ status: 'no_match' });
    expect(await guess(5, { conversationId })).toMatchObject({ status: 'too_many_attempts' });
  });

  it('nothing personal stands in the keys', async () => {
    await prove('990011', 'very.private@shopper.example');
    const keys = await world.ctx.db.rateLimit.findMany({ select: { key: true } });
    expect(keys.length).toBeGreaterThan(3);
    expect(JSON.stringify(keys)).not.toMatch(/very|private|990011|@/);
  });
});

describe('one person for each conversation', () => {
  it('another person’s proof is refused without a look at the shop', async () => {
    await prove('1001', ADA);
    world.shop.asked = [];
    expect(await prove('1002', BOB)).toEqual({ status: 'other_person' });
    expect(await prove('9999', BOB)).toEqual({ status: 'other_person' });
    expect(world.shop.asked).toEqual([]);
    expect(await identity()).toMatchObject({ email: ADA });
  });

  it('also when the first proof has expired: the conversation still tells of that person’s orders', async () => {
    await prove('1001', ADA);
    world.clock.now = new Date('2026-11-30T12:00:00Z');
    expect(await prove('1002', BOB)).toEqual({ status: 'other_person' });
    expect(await identity()).toBeNull();
    expect(await prove('1001', ADA)).toMatchObject({ status: 'found' });
    expect(await identity()).toMatchObject({ email: ADA });
  });

  it('the same person may come with the phone number of an order, and with its address', async () => {
    expect(await prove('1001', { phone: '0151 23456789' })).toMatchObject({ status: 'found' });
    expect(await prove('1001', ADA)).toMatchObject({ status: 'found' });
    expect(await identity()).toMatchObject({ email: ADA, phone: '+4915123456789' });
    expect(await prove('1002', BOB)).toEqual({ status: 'other_person' });
  });

  it('somebody else’s order does not tie two people together', async () => {
    expect(await prove('1003', { phone: '0151 23456789' })).toMatchObject({ status: 'found' });
    expect(await prove('1002', BOB)).toEqual({ status: 'other_person' });
    expect(await identity()).toMatchObject({ email: null });
  });

  it('of two proofs at the same moment one holds', async () => {
    const results = await Promise.all([prove('1001', ADA), prove('1002', BOB)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['found', 'other_person']);
    const kept = results[0]?.status === 'found' ? ADA : BOB;
    expect(await identity()).toMatchObject({ email: kept });
  });

  it('a proof counts in its own conversation and store alone', async () => {
    await prove('1001', ADA);
    expect(await identity(await newcomer())).toBeNull();
    const other = await world.addStore();
    expect(await readIdentity(world.ctx, other.storeId, shopper.conversationId)).toBeNull();
  });
});

describe('a shop that cannot be asked', () => {
  it('is stood in for by our copy, with its age', async () => {
    await prove('1001', ADA);
    const asked = world.clock.now;
    world.clock.now = new Date('2026-11-20T12:12:00Z');
    world.shop.fault = new AppError('unavailable', 'Down.');
    const result = await prove('1001', ADA, await newcomer());
    expect(result).toMatchObject({ status: 'found', found: { asOf: asked, order: { number: '#1001' } } });
  });

  it('gives the same answer to whoever guesses, and counts the guess', async () => {
    await prove('1001', ADA);
    world.shop.fault = new AppError('unavailable', 'Down.');
    const eve = await newcomer();
    expect(await prove('1001', 'eve@shopper.example', eve)).toEqual({ status: 'unavailable' });
    expect(await prove('4711', 'eve@shopper.example', eve)).toEqual({ status: 'unavailable' });
    await Promise.all([0, 1, 2].map((i) => prove(`471${i}`, `eve${i}@shopper.example`, eve)));
    expect(await prove('4719', 'eve@shopper.example', eve)).toMatchObject({ status: 'too_many_attempts' });
  });
});
