import { createHmac } from 'node:crypto';
import type { ApiKey, FakeShop } from '../shop/fake-shop';
import type { RestRequest } from './rest-request';

const NEEDED = [
  'oauth_consumer_key',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_signature',
  'oauth_signature_method',
];
const WINDOW_SECONDS = 15 * 60;

export type OAuthResult = { key: ApiKey } | { error: string; code?: string } | null;

/**
 * One-legged OAuth 1.0a as WooCommerce checks it: over method, the shop's own address and the decoded parameters.
 * @returns null when no OAuth parameter is there
 */
export function checkOAuth(shop: FakeShop, request: RestRequest): OAuthResult {
  const { query } = request;
  const absent = NEEDED.filter((name) => !query.get(name));
  if (absent.length === NEEDED.length) return null;
  if (absent.length > 0) {
    const plural = absent.length > 1 ? 's' : '';
    return {
      code: 'woocommerce_rest_authentication_missing_parameter',
      error: `Missing OAuth parameter${plural} ${absent.join(', ')}`,
    };
  }
  const key = shop.keys.find(({ consumerKey }) => consumerKey === query.get('oauth_consumer_key'));
  if (!key) return { error: 'Consumer key is invalid.' };
  const method = query.get('oauth_signature_method') ?? '';
  if (method !== 'HMAC-SHA1' && method !== 'HMAC-SHA256') {
    return { error: 'Invalid signature - signature method is invalid.' };
  }
  if (sign(shop, request, key, method) !== query.get('oauth_signature')?.replaceAll(' ', '+')) {
    return { error: 'Invalid signature - provided signature does not match.' };
  }
  const now = Math.floor(Date.now() / 1000);
  if (Math.abs(Number(query.get('oauth_timestamp')) - now) > WINDOW_SECONDS) {
    return { error: 'Invalid timestamp.' };
  }
  const nonce = `${key.consumerKey} ${query.get('oauth_nonce')}`;
  if (shop.nonces.has(nonce)) return { error: 'Invalid nonce - nonce has already been used.' };
  shop.nonces.set(nonce, now);
  return { key };
}

function sign(shop: FakeShop, request: RestRequest, key: ApiKey, method: string): string {
  const params = [...request.query]
    .filter(([name]) => name !== 'oauth_signature')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => encode(`${encode(name)}=${encode(value)}`));
  const base = `${request.method}&${encode(shop.homeUrl + request.path)}&${params.join('%26')}`;
  const algorithm = method.replace('HMAC-', '').toLowerCase();
  return createHmac(algorithm, `${key.consumerSecret}&`).update(base).digest('base64');
}

/** PHP's rawurlencode. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
