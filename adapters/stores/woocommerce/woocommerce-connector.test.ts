import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/adapters/stores/store-platform-harness';
import type { ConnectCallback } from '@/core/stores/platform/platform-connector';
import { makeApiKey } from '@/e2e/fakes/woocommerce/shop/fake-shop';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { createWooCommerceConnector } from './woocommerce-connector';

const connector = createWooCommerceConnector();
const ADDRESSES = {
  returnUrl: 'https://folk.example/api/connect/woocommerce/return',
  callbackUrl: 'https://folk.example/api/connect/woocommerce/keys',
};
const STATE = 'one-time_Value123';

let fake: FakeWooCommerce;
beforeEach(async () => {
  fake = await startFakeWooCommerce({
    allowHttpCallback: true,
    keys: [makeApiKey('read_write'), makeApiKey('read')],
  });
});
afterEach(() => fake.close());

const callback = (over: Partial<ConnectCallback>): ConnectCallback => ({
  method: 'GET',
  query: {},
  rawBody: Buffer.alloc(0),
  headers: {},
  ...over,
});
const delivery = (body: object) => callback({ method: 'POST', rawBody: Buffer.from(JSON.stringify(body)) });
const begin = (method: string, fields: Record<string, string>) =>
  connector.begin({ method, fields }, ADDRESSES, STATE);

describe('pasted keys', () => {
  const fields = () => ({
    shop: fake.url,
    consumer_key: fake.key.consumerKey,
    consumer_secret: fake.key.consumerSecret,
  });

  it('open the shop', async () => {
    const step = await begin('keys', {
      ...fields(),
      shop: `${fake.url}/wp-admin/`,
      consumer_key: ` ${fake.key.consumerKey} `,
    });
    if (step.kind !== 'credentials') return expect.unreachable();
    expect(step.shopAddress).toBe(fake.url);
    expect(step.credentials.webhookSecret).toMatch(/^[\w-]{43}$/);
    const facts = await connector.open(step.shopAddress, step.credentials).verify();
    expect(facts).toEqual({
      name: 'Nordlicht Outdoor',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locale: 'en-US',
      url: fake.url,
      plan: 'WooCommerce 11.0.1',
      grantedScopes: ['read', 'write'],
      missing: [],
    });
    expect(fake.shop.webhooks.size).toBe(0);
  });

  it('that only read open it too, and say what will not work', async () => {
    const key = fake.shop.keys[1];
    const step = await begin('keys', {
      ...fields(),
      consumer_key: key?.consumerKey ?? '',
      consumer_secret: key?.consumerSecret ?? '',
    });
    if (step.kind !== 'credentials') return expect.unreachable();
    const shop = connector.open(step.shopAddress, step.credentials);
    expect(await shop.verify()).toMatchObject({
      grantedScopes: ['read'],
      missing: [{ scope: 'write', consequence: expect.stringContaining('15 minutes') }],
    });
    expect(await failureOf(shop.ensureWebhooks('https://folk.example/hook'))).toMatchObject({
      code: 'forbidden',
    });
    expect(await shop.listWebhooks('https://folk.example/hook')).toEqual([]);
  });

  it('of an older WooCommerce are told that checkout links are not there yet', async () => {
    fake.shop.profile.version = '9.8.1';
    const step = await begin('keys', fields());
    if (step.kind !== 'credentials') return expect.unreachable();
    const { missing } = await connector.open(step.shopAddress, step.credentials).verify();
    expect(missing).toMatchObject([{ scope: 'checkout links' }]);
  });

  it.each([
    ['a key of another kind', { consumer_key: 'sk_live_12345678' }],
    [
      'secret and key in each other’s place',
      { consumer_key: 'cs_1234567890', consumer_secret: 'ck_1234567890' },
    ],
    ['an empty secret', { consumer_secret: '' }],
    ['a shop that is none', { shop: 'not a shop' }],
  ])('are looked at first: %s', async (_, over) => {
    expect(await failureOf(begin('keys', { ...fields(), ...over }))).toMatchObject({ code: 'invalid_input' });
  });

  it('that were revoked are refused', async () => {
    const step = await begin('keys', fields());
    if (step.kind !== 'credentials') return expect.unreachable();
    await fake.apply({ action: 'revoke-keys' });
    const shop = connector.open(step.shopAddress, step.credentials);
    expect(await failureOf(shop.verify())).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('approving in WooCommerce', () => {
  /** The Storefolk that keys are handed to. */
  let receiver: Server;
  let receiverUrl: string;
  let handed: ConnectCallback[];
  beforeEach(async () => {
    handed = [];
    receiver = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      handed.push(callback({ method: 'POST', rawBody: Buffer.concat(parts) }));
      response.end('{}');
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  const approve = async (page: string) => {
    const html = await (await fetch(page)).text();
    const inputs = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    ]);
    const target = `${fake.url}/wc-auth/v1/access_granted?${new URLSearchParams(inputs as [string, string][])}`;
    return fetch(target, { redirect: 'manual' });
  };

  it('hands keys over that open the shop', async () => {
    const step = await begin('authorize', { shop: fake.url });
    if (step.kind !== 'redirect') return expect.unreachable();
    const page = new URL(step.url);
    expect(page.pathname).toBe('/wc-auth/v1/authorize');
    expect(Object.fromEntries(page.searchParams)).toEqual({
      app_name: 'Storefolk',
      scope: 'read_write',
      user_id: STATE,
      return_url: ADDRESSES.returnUrl,
      callback_url: ADDRESSES.callbackUrl,
    });
    // The double and this test have no https between them.
    page.searchParams.set('callback_url', receiverUrl);
    const back = await approve(page.href);
    const returned = new URL(back.headers.get('location') ?? '');
    expect(returned.origin + returned.pathname).toBe(ADDRESSES.returnUrl);
    expect(connector.readState(callback({ query: Object.fromEntries(returned.searchParams) }))).toBe(STATE);

    const [keys] = handed;
    if (!keys) return expect.unreachable('no keys came');
    expect(connector.readState(keys)).toBe(STATE);
    const credentials = await connector.complete(keys, step.memory);
    expect(await connector.open(step.shopAddress, credentials).verify()).toMatchObject({
      grantedScopes: ['read', 'write'],
    });
    expect(await connector.renew(step.shopAddress, credentials)).toEqual(credentials);
  });

  it('is not begun where WooCommerce would refuse to hand over', async () => {
    const addresses = { ...ADDRESSES, callbackUrl: 'http://localhost:3000/api/connect/woocommerce/keys' };
    const error = await failureOf(
      connector.begin({ method: 'authorize', fields: { shop: fake.url } }, addresses, STATE),
    );
    expect(error).toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringMatching(/https.*Paste keys/s),
    });

    const strict = await startFakeWooCommerce();
    const query = {
      app_name: 'x',
      scope: 'read',
      user_id: '1',
      return_url: 'https://a.example',
      callback_url: 'http://a.example',
    };
    const refused = await fetch(`${strict.url}/wc-auth/v1/authorize?${new URLSearchParams(query)}`);
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain('The callback_url needs to be over SSL');
    await strict.close();
  });

  it('that the owner denies is told so', async () => {
    const denied = callback({ query: { success: '0', user_id: STATE } });
    expect(connector.readState(denied)).toBe(STATE);
    expect(await failureOf(connector.complete(denied, { restPrefix: 'wp-json' }))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('that comes back before the keys is no failure of the keys', async () => {
    const early = callback({ query: { success: '1', user_id: STATE } });
    expect(await failureOf(connector.complete(early, { restPrefix: 'wp-json' }))).toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['no keys', { user_id: STATE }],
    ['keys of another kind', { user_id: STATE, consumer_key: 'x', consumer_secret: 'y' }],
    ['no state', { consumer_key: 'ck_1', consumer_secret: 'cs_1' }],
  ])('takes no hand-over with %s', async (_, body) => {
    expect(await failureOf(connector.complete(delivery(body), { restPrefix: 'wp-json' }))).toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('reads a state from nothing else', () => {
    expect(connector.readState(callback({}))).toBeNull();
    expect(connector.readState(callback({ method: 'POST', rawBody: Buffer.from('user_id=1') }))).toBeNull();
    expect(connector.readState(delivery({ user_id: 7 }))).toBeNull();
  });
});

it('opens nothing with credentials of another platform', () => {
  const credentials = { secrets: { accessToken: 'shpat_1' }, expiresAt: null, webhookSecret: 'x' };
  expect(() => connector.open('https://shop.example', credentials)).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
});
