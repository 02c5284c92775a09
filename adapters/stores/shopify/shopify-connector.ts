import type { PlatformConnector } from '@/core/stores/platform/platform-connector';
import { createAdminClient } from './api/admin-client';
import { locateShop } from './api/shop-location';
import { beginConnect } from './connect/begin-connect';
import { completeConnect } from './connect/complete-connect';
import { CONNECT_METHODS } from './connect/connect-methods';
import { renewCredentials } from './connect/renew-credentials';
import { readSecrets } from './connect/shopify-credentials';
import { GrantedScopes } from './shop/access-scopes';
import { ShopMemories } from './shop/shop-memory';
import { createShopifyPlatform } from './shopify-platform';
import { parseWebhook } from './webhooks/parse-webhook';

/**
 * Connects shops at Shopify.
 * @param settings.origin where every shop is found instead of https://<shop>.myshopify.com, without a trailing slash;
 *   tests only
 */
export function createShopifyConnector(settings: { origin?: string | undefined } = {}): PlatformConnector {
  const locate = (domain: string) => locateShop(domain, settings.origin);
  const memories = new ShopMemories();
  return {
    id: 'shopify',
    name: 'Shopify',
    methods: CONNECT_METHODS,
    begin: (input, addresses, state) => beginConnect(input, addresses, state, locate),
    readState: ({ query }) => query.state || null,
    complete: (callback, memory) => completeConnect(callback, memory, locate),
    renew: (shopAddress, credentials) => renewCredentials(locate(shopAddress), credentials),
    open(shopAddress, credentials, grantedScopes) {
      const location = locate(shopAddress);
      const { accessToken } = readSecrets(credentials);
      const admin = createAdminClient(location, accessToken, memories.gate(location.domain));
      return createShopifyPlatform({
        location,
        admin,
        basics: (options) => memories.basics(location.domain, accessToken, admin, options),
        freshBasics: (options) =>
          memories.basics(location.domain, accessToken, admin, { ...options, fresh: true }),
        knownScopes: () =>
          memories.known(location.domain, accessToken)?.scopes ??
          (grantedScopes?.length ? new GrantedScopes([...grantedScopes]) : null),
      });
    },
    parseWebhook,
  };
}
