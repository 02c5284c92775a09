import type { AdminClient, AskOptions } from '../api/admin-client';
import { shopBasics } from '../documents/shop-basics';
import { GrantedScopes } from './access-scopes';
import type { ShopBasics } from './open-shop';

/** Asks the shop what nearly every other question needs to know. */
export async function readBasics(admin: AdminClient, options: AskOptions = {}): Promise<ShopBasics> {
  const { shop, currentAppInstallation } = await admin.ask(shopBasics, {}, options);
  return {
    name: shop.name,
    currency: shop.currencyCode,
    timeZone: isTimeZone(shop.ianaTimezone) ? shop.ianaTimezone : null,
    locale: shop.primaryDomain.localization?.defaultLocale ?? null,
    country: shop.shopAddress?.countryCodeV2 ?? null,
    plan: shop.plan?.publicDisplayName ?? null,
    url: shop.primaryDomain.url.replace(/\/+$/, ''),
    numberPrefix: shop.orderNumberFormatPrefix ?? '#',
    numberSuffix: shop.orderNumberFormatSuffix ?? '',
    scopes: new GrantedScopes(currentAppInstallation.accessScopes.map(({ handle }) => handle)),
  };
}

function isTimeZone(name: string | null | undefined): name is string {
  if (!name) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
