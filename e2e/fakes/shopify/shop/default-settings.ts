import type { ShopifyPlan } from '../graphql/throttle';
import type { ShopSettings } from './fake-shop';

/** A small shop in Germany, with what is given instead. Its origin is known when the server listens. */
export function defaultSettings(
  given: Partial<Omit<ShopSettings, 'origin'>>,
  plan: ShopifyPlan,
): ShopSettings {
  const names = { basic: 'Basic', advanced: 'Advanced', plus: 'Plus' };
  return {
    id: 548_380_009,
    name: 'Larkfell',
    myshopifyDomain: 'larkfell.myshopify.com',
    email: 'owner@larkfell.example',
    currencyCode: 'EUR',
    countryCode: 'DE',
    ianaTimezone: 'Europe/Berlin',
    primaryLocale: 'en',
    planName: names[plan],
    taxesIncluded: true,
    exchangeRates: { USD: 0.9, GBP: 1.15, CHF: 1.05 },
    ...given,
    origin: '',
  };
}
