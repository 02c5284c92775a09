import '@shopify/shopify-api/adapters/node';
import { ApiVersion, LogSeverity, shopifyApi } from '@shopify/shopify-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { startFakeShopify } from '../start-fake-shopify';

const redirectUri = 'https://app.example/api/connect/return';
let fake: FakeShopify;
beforeEach(async () => {
  fake = await startFakeShopify();
});
afterEach(() => fake.close());

function authorizeUrl(over: Record<string, string> = {}) {
  const url = new URL('/admin/oauth/authorize', fake.origin);
  const fields = {
    client_id: fake.app.clientId,
    scope: 'read_products,read_orders',
    redirect_uri: redirectUri,
    state: 'one-time-state',
    ...over,
  };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return url;
}

async function authorize(): Promise<Record<string, string>> {
  const response = await fetch(authorizeUrl({ decision: 'install' }), { redirect: 'manual' });
  return Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams);
}

async function token(fields: Record<string, string>, asForm = false) {
  const all = { client_id: fake.app.clientId, client_secret: fake.app.clientSecret, ...fields };
  const response = await fetch(`${fake.origin}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': asForm ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: asForm ? new URLSearchParams(all).toString() : JSON.stringify(all),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const isGood = async (accessToken: string | undefined) =>
  (await askAdmin(fake, '{ shop { name } }', { token: accessToken ?? '' })).status === 200;

describe('authorising', () => {
  test('asks the owner first', async () => {
    const page = await (await fetch(authorizeUrl())).text();
    expect(page).toContain('Install app');
    expect(page).toContain('read_orders');
  });

  test('sends back what Shopify’s own library takes as signed', async () => {
    const query = await authorize();
    expect(query).toMatchObject({ shop: 'larkfell.myshopify.com', state: 'one-time-state' });
    const { utils } = shopifyApi({
      apiKey: fake.app.clientId,
      apiSecretKey: fake.app.clientSecret,
      apiVersion: ApiVersion.July26,
      hostName: 'app.example',
      isEmbeddedApp: false,
      logger: { level: LogSeverity.Error },
    });
    expect(await utils.validateHmac(query)).toBe(true);
    expect(await utils.validateHmac({ ...query, shop: 'other.myshopify.com' })).toBe(false);
  });

  test('refuses an app it does not know, and an address that is not the app’s', async () => {
    fake.app.redirectUris = [redirectUri];
    expect((await fetch(authorizeUrl({ client_id: 'nobody' }))).status).toBe(400);
    expect((await fetch(authorizeUrl({ redirect_uri: 'https://evil.example/' }))).status).toBe(400);
  });

  test('goes without a page when told to, and gives fewer scopes than asked for', async () => {
    fake.app.autoApprove = true;
    fake.app.grantScopes = ['read_products'];
    const response = await fetch(authorizeUrl(), { redirect: 'manual' });
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect((await token({ code })).body.scope).toBe('read_products');
  });
});

describe('tokens', () => {
  test('a code is good once', async () => {
    const { code = '' } = await authorize();
    const first = await token({ code });
    expect(first.body).toEqual({ access_token: expect.any(String), scope: 'read_products,read_orders' });
    expect(await isGood(first.body.access_token)).toBe(true);
    const second = await token({ code });
    expect(second.status).toBe(400);
    expect(second.body.error_description).toBe('The authorization code was not found or was already used');
  });

  test('expiring ones end after an hour and are renewed', async () => {
    const { code = '' } = await authorize();
    const { body } = await token({ code, expiring: '1' });
    expect(body).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7_776_000 });
    fake.shop.clock.advance(3_600_000);
    expect(await isGood(body.access_token)).toBe(false);
    const grant = { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' };
    // The answer got lost: the old refresh token still serves, until the new pair is in use.
    await token(grant);
    const renewed = await token(grant);
    expect(renewed.body.refresh_token).not.toBe(body.refresh_token);
    expect(await isGood(renewed.body.access_token)).toBe(true);
    expect(await token(grant)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('client credentials give a day, only where the app is installed', async () => {
    const grant = { grant_type: 'client_credentials' };
    const { body } = await token(grant, true);
    expect(body).toMatchObject({ expires_in: 86_399, scope: fake.app.scopes.join(',') });
    expect(await isGood(body.access_token)).toBe(true);
    fake.app.allowsClientCredentials = false;
    expect((await token(grant)).body.error).toBe('shop_not_permitted');
  });

  test('nobody else’s client gets one', async () => {
    const { code = '' } = await authorize();
    expect(await token({ code, client_secret: 'wrong' })).toMatchObject({ status: 400 });
    expect(await token({ code, client_id: 'wrong' })).toMatchObject({ status: 400 });
    expect((await token({ code })).status).toBe(200);
  });

  test('public apps may not use one without an end', async () => {
    fake.app.requiresExpiringTokens = true;
    const { code = '' } = await authorize();
    const { body } = await token({ code });
    expect((await askAdmin(fake, '{ shop { name } }', { token: body.access_token ?? '' })).status).toBe(403);
  });
});
