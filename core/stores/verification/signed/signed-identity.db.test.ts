import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { createOrderWorld, type OrderShopper, type OrderWorld } from '../../order-lookup/order-shop.fixture';
import { makeOrder } from '../../orders/make-order.fixture';
import type { CreatedStore } from '../../settings/create-store';
import { proveByOrder } from '../by-order/prove-by-order';
import { readIdentity } from '../read-identity';
import { applySignedIdentity, isOthersConversation } from './apply-signed-identity';
import {
  createIdentitySecret,
  readIdentitySecret,
  removeIdentitySecret,
  rotateIdentitySecret,
} from './identity-secret';
import { readSignedIdentity } from './signed-identity';

const ADA = 'ada@shopper.example';
const NOW = new Date('2026-11-20T12:00:00Z');
const IN_AN_HOUR = NOW.getTime() / 1000 + 3600;

let world: OrderWorld;
let store: CreatedStore;
let shopper: OrderShopper;
let secret: string;
const warn = vi.fn();

beforeAll(async () => {
  world = await createOrderWorld();
  world.ctx.log = Object.assign(Object.create(world.ctx.log), { warn });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.now = NOW;
  store = await world.addStore();
  shopper = await world.addShopper(store);
  secret = await createIdentitySecret(world.ctx, store.storeId);
  world.shop.orders = [makeOrder()];
  warn.mockClear();
  world.forget();
});

/** Signs as a shop does, independently of our own code. */
function sign(id: string, email: string, expires: number | string = IN_AN_HOUR, key = secret) {
  const hash = createHmac('sha256', key).update(`${id}|${email}|${expires}`).digest('hex');
  return { id, email, expires, hash };
}
const read = (given: unknown) => readSignedIdentity(world.ctx, store.storeId, given);
const identity = () => readIdentity(world.ctx, store.storeId, shopper.conversationId);
const apply = async (given: unknown) => applySignedIdentity(world.ctx, shopper, await read(given));
const isOthers = async (given: unknown) => isOthersConversation(world.ctx, shopper, await read(given));
const proveAda = () => {
  const proof = { ...shopper, number: '1001', contact: { email: ADA } };
  return proveByOrder(world.ctx, proof, new AbortController().signal);
};

const useShopify = () =>
  world.ctx.db.platformConnection.update({
    where: { storeId: store.storeId },
    data: { platform: 'shopify' },
  });

describe('the shop’s signature', () => {
  it('vouches for an id, an address or both', async () => {
    await useShopify();
    expect(await read(sign('7', 'Ada@Shopper.Example'))).toMatchObject({
      claims: { customerExternalId: '7', email: ADA, phone: null },
    });
    expect(await read(sign('7', ''))).toMatchObject({ claims: { customerExternalId: '7', email: null } });
    const { hash, email, expires } = sign('', ADA);
    expect(await read({ email, expires: String(expires), hash: hash.toUpperCase() })).toMatchObject({
      claims: { customerExternalId: null, email: ADA },
    });
  });

  it('says of a WooCommerce account whose it is, and not that its address is a mailbox of theirs', async () => {
    expect(await read(sign('7', ADA))).toMatchObject({
      claims: { customerExternalId: '7', email: null },
      email: ADA,
    });
    await apply(sign('7', ADA));
    expect(await identity()).toMatchObject({ customerExternalId: '7', email: null });
    const contact = await world.ctx.db.contact.findFirst({ where: { id: shopper.contactId } });
    expect(contact?.email).toBe(ADA);
  });

  it.each<[string, () => unknown]>([
    ['of another secret', () => sign('7', ADA, IN_AN_HOUR, 'guessed')],
    ['for another id', () => ({ ...sign('7', ADA), id: '8' })],
    ['for another address', () => ({ ...sign('7', ADA), email: 'eve@shopper.example' })],
    ['with a later end', () => ({ ...sign('7', ADA), expires: IN_AN_HOUR + 1 })],
    ['that ended more than a day ago', () => sign('7', ADA, NOW.getTime() / 1000 - 86_401)],
    ['in milliseconds that is none', () => ({ ...sign('7', ADA), expires: 'soon' })],
    ['without a hash', () => ({ id: '7', email: ADA, expires: IN_AN_HOUR })],
    ['with a short hash', () => ({ ...sign('7', ADA), hash: 'abc' })],
    ['for nobody', () => sign('', '')],
    ['for what is no address', () => sign('', 'ada')],
    ['for an address that only looks like one', () => sign('7', '\uff41da@shopper.example')],
    // What a shop signs for a customer 7 who calls her address "x|ada@shopper.example".
    ['divided in another place', () => ({ ...sign('7', `x|${ADA}`), id: '7|x', email: ADA })],
    ['with a separator in its place', () => sign('7', `x|${ADA}`)],
    ['that is a text', () => 'signed'],
    ['that is a list', () => [sign('7', ADA)]],
  ])('%s counts as none', async (_, given) => {
    expect(await read(given())).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toMatch(/@|\bada\b|[0-9a-f]{64}/);
  });

  it('may have ended a minute ago, because clocks differ; after that it proves nothing', async () => {
    await useShopify();
    await apply(sign('7', ADA, NOW.getTime() / 1000 - 61));
    expect(await identity()).toBeNull();
    await apply(sign('7', ADA, NOW.getTime() / 1000 - 59));
    expect(await identity()).toMatchObject({ customerExternalId: '7' });
  });

  it('is nothing to talk about when nobody is logged in', async () => {
    expect(await read(null)).toBeNull();
    expect(await read(undefined)).toBeNull();
    expect(warn).not.toHaveBeenCalled();
  });

  it('of one store says nothing in another', async () => {
    const other = await world.addStore();
    await createIdentitySecret(world.ctx, other.storeId);
    expect(await readSignedIdentity(world.ctx, other.storeId, sign('7', ADA))).toBeNull();
  });
});

describe('the secret', () => {
  it('is made once, sealed, and can be shown', async () => {
    expect(await createIdentitySecret(world.ctx, store.storeId)).toBe(secret);
    expect(await readIdentitySecret(world.ctx, store.storeId)).toBe(secret);
    const row = await world.ctx.db.store.findUniqueOrThrow({ where: { id: store.storeId } });
    expect(row.encryptedIdentitySecret).not.toContain(secret);
    await expect(createIdentitySecret(world.ctx, shopper.contactId)).rejects.toBeInstanceOf(AppError);
  });

  it('two at once get the same', async () => {
    const { storeId } = await world.addStore();
    const [one, two] = await Promise.all([
      createIdentitySecret(world.ctx, storeId),
      createIdentitySecret(world.ctx, storeId),
    ]);
    expect(one).toBe(two);
  });

  it('that is replaced or taken away makes signatures void', async () => {
    const signed = sign('7', ADA);
    const next = await rotateIdentitySecret(world.ctx, store.storeId);
    expect(next).not.toBe(secret);
    expect(await read(signed)).toBeNull();
    expect(await read(sign('7', ADA, IN_AN_HOUR, next))).not.toBeNull();
    await removeIdentitySecret(world.ctx, store.storeId);
    expect(await read(sign('7', ADA, IN_AN_HOUR, next))).toBeNull();
  });
});

describe('a logged-in shopper’s conversation', () => {
  beforeEach(useShopify);

  it('is theirs from the first message on, and noted once', async () => {
    await apply(sign('7', ADA));
    await apply(sign('7', ADA));
    expect(await identity()).toMatchObject({ method: 'signed', customerExternalId: '7', email: ADA });
    const { conversationId } = shopper;
    const events = await world.ctx.db.conversationEvent.findMany({ where: { conversationId } });
    expect(events.map(({ type }) => type)).toEqual(['identity_verified']);
  });

  it('is renewed while they write', async () => {
    await apply(sign('7', ADA));
    world.clock.now = new Date(NOW.getTime() + 23 * 3_600_000);
    await apply(sign('7', ADA, IN_AN_HOUR + 86_400));
    world.clock.now = new Date(NOW.getTime() + 40 * 3_600_000);
    expect(await identity()).not.toBeNull();
  });

  it('is shown to nobody after they have logged out', async () => {
    await apply(sign('7', ADA));
    expect(await isOthers(null)).toBe(true);
    expect(await isOthers(sign('7', ADA, IN_AN_HOUR, 'guessed'))).toBe(true);
    await apply(null);
    expect(await identity()).toMatchObject({ customerExternalId: '7' });
    expect(await isOthers(sign('7', ADA))).toBe(false);
  });

  it('is shown to nobody after a logout, whatever else they have proven in it', async () => {
    await apply(sign('7', ''));
    await proveAda();
    expect(await identity()).toMatchObject({ method: 'order' });
    expect(await isOthers(null)).toBe(true);
  });

  it('goes on while their page stays open, though its signature has ended', async () => {
    const signed = sign('7', ADA);
    await apply(signed);
    world.clock.now = new Date((IN_AN_HOUR + 7200) * 1000);
    expect(await isOthers(signed)).toBe(false);
    expect(await isOthers(sign('8', 'bob@shopper.example'))).toBe(true);
    world.clock.now = new Date((IN_AN_HOUR + 86_401) * 1000);
    expect(await isOthers(signed)).toBe(true);
  });

  it('stays a guest’s who has shown an order, for nobody has logged out there', async () => {
    await proveAda();
    expect(await isOthers(null)).toBe(false);
  });

  it('is not won by a signature that was read in time and used too late', async () => {
    const read24h = await read(sign('7', ADA));
    world.clock.now = new Date((IN_AN_HOUR + 61) * 1000);
    await applySignedIdentity(world.ctx, shopper, read24h);
    expect(await identity()).toBeNull();
  });

  it('does not become another’s', async () => {
    await apply(sign('7', ADA));
    expect(await isOthers(sign('8', 'bob@shopper.example'))).toBe(true);
    await apply(sign('8', 'bob@shopper.example'));
    expect(await identity()).toMatchObject({ customerExternalId: '7', email: ADA });
    expect(await isOthers(sign('7', 'ada.new@shopper.example'))).toBe(false);
  });

  it('keeps to the person who was shown by an order, and takes their login', async () => {
    await proveAda();
    expect(await isOthers(sign('8', 'bob@shopper.example'))).toBe(true);
    expect(await isOthers(sign('8', ''))).toBe(true);
    expect(await isOthers(sign('7', ''))).toBe(false);
    expect(await isOthers(sign('8', ADA))).toBe(false);
    await apply(sign('7', ''));
    expect(await identity()).toMatchObject({ method: 'signed', customerExternalId: '7', email: ADA });
  });

  it('takes an order of theirs that they made as a guest, and one address only', async () => {
    await apply(sign('9', ''));
    expect(await proveAda()).toMatchObject({ status: 'found' });
    expect(await identity()).toMatchObject({ customerExternalId: '9', email: ADA });
    world.shop.orders = [makeOrder({ externalId: '2', number: '#1002', email: 'bob@shopper.example' })];
    const bobs = { ...shopper, number: '1002', contact: { email: 'bob@shopper.example' } };
    expect(await proveByOrder(world.ctx, bobs, new AbortController().signal)).toEqual({
      status: 'other_person',
    });
  });
});
