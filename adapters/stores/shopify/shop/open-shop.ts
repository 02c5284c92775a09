import type { AdminClient, AskOptions } from '../api/admin-client';
import type { ShopLocation } from '../api/shop-location';
import type { GrantedScopes } from './access-scopes';

/** What is known of the shop for a while, so that not every question begins with asking for it. */
export interface ShopBasics {
  name: string;
  /** ISO 4217. */
  currency: string;
  timeZone: string | null;
  /** BCP 47. */
  locale: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  plan: string | null;
  /** Of the storefront, without a trailing slash. */
  url: string;
  /** What stands around the digits of an order's number, "#" and "" where nobody changed it. */
  numberPrefix: string;
  numberSuffix: string;
  scopes: GrantedScopes;
}

/** A shop that can be asked. */
export interface OpenShop {
  location: ShopLocation;
  admin: AdminClient;
  /** @throws AppError as StorePlatform lists */
  basics(options?: AskOptions): Promise<ShopBasics>;
}
