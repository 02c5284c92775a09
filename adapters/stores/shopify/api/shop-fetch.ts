import type { ShopLocation } from './shop-location';

/**
 * `fetch` that reaches one shop and nothing else: a request to any other host is refused, and redirects are not
 * followed, so that a token never leaves for another place.
 */
export function createShopFetch(shop: ShopLocation): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.protocol !== 'https:' || url.host !== shop.domain) {
      throw new Error('A request that is not for the shop.');
    }
    return fetch(`${shop.origin}${url.pathname}${url.search}`, { ...init, redirect: 'manual' });
  };
}
