import { AppError } from '@/core/shared/app-error';

/** Where a shop is reached. */
export interface ShopLocation {
  /** "larkfell.myshopify.com". */
  domain: string;
  /** "https://larkfell.myshopify.com", or in tests where it is found instead. */
  origin: string;
}

/**
 * @param testOrigin where every shop is found instead of its own address; tests only
 * @throws AppError `internal` for a domain that is no shop's at Shopify: no other host is ever asked
 */
export function locateShop(domain: string, testOrigin: string | undefined): ShopLocation {
  if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(domain)) {
    throw new AppError('internal', 'The shop’s address is none of Shopify’s.');
  }
  return { domain, origin: testOrigin ?? `https://${domain}` };
}
