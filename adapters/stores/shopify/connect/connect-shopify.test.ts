import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlatformCredentials } from '@/core/stores/platform/platform-connector';
import { SHOP_DOMAIN, type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';

const ADDRESSES = {
  returnUrl: 'https://storefolk.example/api/connect/shopify/return',
  callbackUrl: 'https://storefolk.example/api/connect/shopify/callback',
};

describe('connecting Shopify', () => {
  let bed: ShopifyTestBed;
  beforeEach(async () => {
    bed = await startShopifyTestBed();
  });
  afterEach(() => bed.close());

  const app = () => ({ clientId: bed.fake.app.clientId, clientSecret: bed.fake.app.clientSecret });
  const begin = (method: string, fields: Record<string, string>) =>
    bed.connector.begin({ method, fields }, ADDRESSES, 'state-1');
  const verify = (credentials: PlatformCredentials) => bed.connector.open(SHOP_DOMAIN, credentials).verify();

  /** As the owner's browser: follows the link, presses the button, comes back. */
  async function authorise(): Promise<{ query: Record<string, string>; memory: Record<string, unknown> }> {
    bed.fake.app.autoApprove = true;
    const step = await begin('oauth', { shop: 'larkfell', ...app() });
    if (step.kind !== 'redirect') throw new Error('it should redirect');
    const response = await fetch(step.url, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? '');
    return { query: Object.fromEntries(back.searchParams), memory: step.memory };
  }
  const complete = (query: Record<string, string>, memory: Record<string, unknown>) =>
    bed.connector.complete({ method: 'GET', query, rawBody: Buffer.alloc(0), headers: {} }, memory);

  test('every method says what it wants in words', () => {
    for (const method of bed.connector.methods) {
      expect(method.description).not.toBe('');
      for (const field of method.fields) expect(field.help).toMatch(/[.]$/);
    }
  });

  test('by OAuth: link, state, callback, an expiring token that is renewed', async () => {
    const step = await begin('oauth', { shop: 'https://admin.shopify.com/store/larkfell', ...app() });
    if (step.kind !== 'redirect') throw new Error('it should redirect');
    const url = new URL(step.url);
    expect(url.pathname).toBe('/admin/oauth/authorize');
    expect(url.searchParams.get('state')).toBe('state-1');
    expect(url.searchParams.get('redirect_uri')).toBe(ADDRESSES.returnUrl);
    expect(url.searchParams.get('scope')).toContain('read_orders');
    expect(step.url).not.toContain(bed.fake.app.clientSecret);
    expect(step.shopAddress).toBe(SHOP_DOMAIN);

    const { query, memory } = await authorise();
    const callback = { method: 'GET' as const, query, rawBody: Buffer.alloc(0), headers: {} };
    expect(bed.connector.readState(callback)).toBe('state-1');
    const credentials = await bed.connector.complete(callback, memory);
    expect(credentials.webhookSecret).toBe(bed.fake.app.clientSecret);
    const life = (credentials.expiresAt?.getTime() ?? 0) - Date.now();
    expect(life).toBeGreaterThan(3500_000);
    expect(life).toBeLessThan(3601_000);
    expect((await verify(credentials)).grantedScopes).toContain('read_orders');

    bed.fake.tokens.expireAll();
    await expect(verify(credentials)).rejects.toMatchObject({ code: 'unauthenticated' });
    const renewed = await bed.connector.renew(SHOP_DOMAIN, credentials);
    await verify(renewed);
    await expect(bed.connector.renew(SHOP_DOMAIN, credentials)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('by OAuth: what may be changed is asked for as the owner has chosen', async () => {
    const scopesFor = async (writeScopes: string) => {
      const step = await begin('oauth', { shop: 'larkfell', ...app(), writeScopes });
      const asked = step.kind === 'redirect' ? new URL(step.url).searchParams.get('scope') : '';
      return asked?.split(',').filter((scope) => scope.startsWith('write_'));
    };
    expect(await scopesFor(' ')).toEqual([]);
    expect(await scopesFor('write_orders, write_returns write_orders')).toEqual([
      'write_orders',
      'write_returns',
    ]);
    for (const strange of ['write_products', 'read_orders', 'write_orders;DROP', '&scope=x']) {
      await expect(scopesFor(strange)).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  test('without a shop in the test’s place, the link leads to the shop itself', async () => {
    const { createShopifyConnector } = await import('../shopify-connector');
    const step = await createShopifyConnector().begin(
      { method: 'oauth', fields: { shop: 'larkfell', ...app() } },
      ADDRESSES,
      's',
    );
    expect(step.kind === 'redirect' && new URL(step.url).origin).toBe('https://larkfell.myshopify.com');
  });

  test('a callback that is not Shopify’s is refused, and its code not used', async () => {
    const { query, memory } = await authorise();
    const before = bed.fake.requests.length;
    for (const changed of [
      { ...query, code: 'f'.repeat(32) },
      { ...query, shop: 'evil.myshopify.com' },
      { ...query, hmac: '0'.repeat(64) },
    ]) {
      await expect(complete(changed, memory)).rejects.toMatchObject({ code: 'unauthenticated' });
    }
    await expect(complete(query, { ...memory, shop: 'other.myshopify.com' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(bed.fake.requests).toHaveLength(before);
    await complete(query, memory);
    await expect(complete(query, memory)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('an owner who refuses is told so', async () => {
    const { memory } = await authorise();
    await expect(complete({ error: 'access_denied', state: 'state-1' }, memory)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('by client credentials: a token of a day, renewed by asking again', async () => {
    const step = await begin('client-credentials', { shop: 'larkfell', ...app() });
    if (step.kind !== 'credentials') throw new Error('it should be done');
    const hours = ((step.credentials.expiresAt?.getTime() ?? 0) - Date.now()) / 3600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(await verify(step.credentials)).toMatchObject({ name: 'Larkfell', currency: 'EUR', plan: 'Plus' });
    bed.fake.tokens.expireAll();
    await verify(await bed.connector.renew(SHOP_DOMAIN, step.credentials));
  });

  test.each([
    ['a wrong secret', { clientSecret: 'wrong' }],
    ['a wrong client ID', { clientId: 'wrong' }],
  ])('client credentials with %s', async (_what, over) => {
    const connecting = begin('client-credentials', { shop: 'larkfell', ...app(), ...over });
    await expect(connecting).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('client credentials of another organisation', async () => {
    bed.fake.app.allowsClientCredentials = false;
    await expect(begin('client-credentials', { shop: 'larkfell', ...app() })).rejects.toMatchObject({
      code: 'unauthenticated',
      userMessage: expect.stringContaining('same organisation'),
    });
  });

  test('Shopify that does not answer is not taken for a refusal', async () => {
    bed.fake.faults.next({ status: 503 }, 1, /access_token/);
    await expect(begin('client-credentials', { shop: 'larkfell', ...app() })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test('by a pasted token', async () => {
    const token = bed.fake.issueToken();
    const step = await begin('token', {
      shop: ' larkfell.myshopify.com ',
      accessToken: ` ${token} `,
      apiSecretKey: 'shpss_1',
    });
    if (step.kind !== 'credentials') throw new Error('it should be done');
    expect(step.credentials).toMatchObject({ expiresAt: null, webhookSecret: 'shpss_1' });
    await verify(step.credentials);
    expect(await bed.connector.renew(SHOP_DOMAIN, step.credentials)).toBe(step.credentials);
    const wrong = { ...step.credentials, secrets: { method: 'token', accessToken: 'shpat_wrong' } };
    await expect(verify(wrong)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test.each([
    ['oauth', { shop: 'larkfell.com', clientId: 'a', clientSecret: 'b' }],
    ['oauth', { shop: 'larkfell', clientId: '', clientSecret: 'b' }],
    ['client-credentials', { shop: 'larkfell', clientId: 'a' }],
    ['token', { shop: 'larkfell', accessToken: 'shpss_secret', apiSecretKey: 'b' }],
    ['token', { shop: 'larkfell', accessToken: 'shpat_a b', apiSecretKey: 'b' }],
    ['magic', {}],
  ])('%s with %j is refused before anything is asked', async (method, fields) => {
    const before = bed.fake.requests.length;
    await expect(begin(method, fields as Record<string, string>)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(bed.fake.requests).toHaveLength(before);
  });

  test('credentials of another kind do not open anything', () => {
    const credentials = { secrets: { method: 'keys' }, expiresAt: null, webhookSecret: '' };
    expect(() => bed.connector.open(SHOP_DOMAIN, credentials)).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
  });
});
