import type { ConnectAddresses, ConnectInput, ConnectStep } from '@/core/stores/platform/platform-connector';
import type { ShopLocation } from '../api/shop-location';
import { SCOPES_TO_ASK_FOR } from '../shop/access-scopes';
import { readConnectFields } from './read-connect-fields';
import { readShopDomain } from './read-shop-domain';
import { readWriteScopes } from './read-write-scopes';
import { requestToken } from './request-token';
import type { ShopifySecrets } from './shopify-credentials';

/**
 * Begins to connect a shop, by any of the three methods.
 * @throws AppError `invalid_input` for a wrong field, `unauthenticated` when Shopify refuses client ID and secret
 */
export async function beginConnect(
  input: ConnectInput,
  addresses: ConnectAddresses,
  state: string,
  locate: (domain: string) => ShopLocation,
): Promise<ConnectStep> {
  const field = readConnectFields(input.method, input.fields);
  const shop = locate(readShopDomain(field('shop')));
  if (input.method === 'token') {
    const secrets: ShopifySecrets = { method: 'token', accessToken: field('accessToken') };
    return {
      kind: 'credentials',
      shopAddress: shop.domain,
      credentials: { secrets, expiresAt: null, webhookSecret: field('apiSecretKey') },
    };
  }
  const app = { clientId: field('clientId'), clientSecret: field('clientSecret') };
  if (input.method === 'client-credentials') {
    const token = await requestToken(shop, app, { grant_type: 'client_credentials' });
    const secrets: ShopifySecrets = { method: 'client-credentials', ...app, accessToken: token.accessToken };
    return {
      kind: 'credentials',
      shopAddress: shop.domain,
      credentials: { secrets, expiresAt: token.expiresAt, webhookSecret: app.clientSecret },
    };
  }
  return {
    kind: 'redirect',
    url: authorizeUrl(shop, app.clientId, addresses.returnUrl, state, readWriteScopes(field('writeScopes'))),
    shopAddress: shop.domain,
    memory: { ...app, shop: shop.domain },
  };
}

/** Without `grant_options[]=per-user`, so that the token is an offline one: we work when nobody is logged in. */
function authorizeUrl(
  shop: ShopLocation,
  clientId: string,
  returnUrl: string,
  state: string,
  writeScopes: readonly string[],
): string {
  const url = new URL('/admin/oauth/authorize', shop.origin);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('scope', [...SCOPES_TO_ASK_FOR, ...writeScopes].join(','));
  url.searchParams.set('redirect_uri', returnUrl);
  url.searchParams.set('state', state);
  return url.href;
}
