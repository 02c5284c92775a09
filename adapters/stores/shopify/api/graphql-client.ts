import '@shopify/shopify-api/adapters/node';
import { LogSeverity, Session, shopifyApi } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { API_VERSION } from './api-version';
import { createShopFetch } from './shop-fetch';
import type { ShopLocation } from './shop-location';

/** The SDK's settings are those of one app. Ours differ from store to store, so key and secret stand elsewhere. */
const sdk = shopifyApi({
  apiKey: 'storefolk',
  apiSecretKey: 'not used for requests',
  apiVersion: API_VERSION,
  hostName: 'localhost',
  isEmbeddedApp: false,
  userAgentPrefix: 'Storefolk',
  // Its log lines quote requests.
  logger: { level: LogSeverity.Error, log: () => undefined },
  _logDisabledFutureFlags: false,
});

export type GraphqlClient = InstanceType<typeof sdk.clients.Graphql>;

/** The SDK's client for one shop. */
export function openGraphqlClient(shop: ShopLocation, accessToken: string): GraphqlClient {
  // The SDK knows one fetch for the whole process; a client keeps the one that is set while it is made.
  setAbstractFetchFunc(createShopFetch(shop));
  return new sdk.clients.Graphql({
    session: new Session({ id: shop.domain, shop: shop.domain, state: '', isOnline: false, accessToken }),
  });
}
