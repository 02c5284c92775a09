/** Where a shop is reached. */
export interface ShopLocation {
  /** "larkfell.myshopify.com". */
  domain: string;
  /** "https://larkfell.myshopify.com", or in tests where it is found instead. */
  origin: string;
}

/** @param testOrigin where every shop is found instead of its own address; tests only */
export function locateShop(domain: string, testOrigin: string | undefined): ShopLocation {
  return { domain, origin: testOrigin ?? `https://${domain}` };
}
