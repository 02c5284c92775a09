import { createHmac } from 'node:crypto';
import '@shopify/shopify-api/adapters/node';
import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import { describe, expect, test } from 'vitest';
import { checkCallback } from './check-callback';

const SECRET = 'shpss_for_tests';
const SHOP = 'larkfell.myshopify.com';
const now = new Date('2026-11-20T10:00:00Z');

function sign(query: Record<string, string>, secret = SECRET): Record<string, string> {
  const text = Object.keys(query)
    .sort()
    .map((name) => `${name}=${encodeURIComponent(query[name] ?? '')}`)
    .join('&');
  return { ...query, hmac: createHmac('sha256', secret).update(text).digest('hex') };
}

const callback = (over: Record<string, string> = {}) => ({
  code: '0907a61c0c8d55e99db179b68161bc00',
  host: 'YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvbGFya2ZlbGw=',
  shop: SHOP,
  state: '0.6784241404160823',
  timestamp: String(now.getTime() / 1000),
  ...over,
});

describe('checkCallback', () => {
  test('lets in what Shopify signed', () => {
    expect(() => checkCallback(sign(callback()), SECRET, SHOP, now)).not.toThrow();
  });

  test('agrees with the SDK', async () => {
    const query = sign(callback({ timestamp: String(Math.trunc(Date.now() / 1000)) }));
    const sdk = shopifyApi({
      apiKey: 'key',
      apiSecretKey: SECRET,
      apiVersion: ApiVersion.July26,
      hostName: 'localhost',
      isEmbeddedApp: false,
      logger: { log: () => undefined },
    });
    expect(await sdk.utils.validateHmac(query)).toBe(true);
    expect(() => checkCallback(query, SECRET, SHOP, new Date())).not.toThrow();
  });

  test.each([
    ['another secret', sign(callback(), 'other')],
    ['no signature', callback()],
    ['an empty signature', { ...callback(), hmac: '' }],
    ['a signature that is no hex', { ...callback(), hmac: 'zz'.repeat(32) }],
    ['a changed code', { ...sign(callback()), code: 'f'.repeat(32) }],
    ['a parameter more', { ...sign(callback()), extra: '1' }],
    ['another shop', sign(callback({ shop: 'other.myshopify.com' }))],
    ['an old one', sign(callback({ timestamp: String(now.getTime() / 1000 - 301) }))],
    ['one of the future', sign(callback({ timestamp: String(now.getTime() / 1000 + 301) }))],
    ['no time', sign(callback({ timestamp: 'soon' }))],
  ])('refuses %s', (_what, query) => {
    expect(() => checkCallback(query, SECRET, SHOP, now)).toThrow(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
  });
});
