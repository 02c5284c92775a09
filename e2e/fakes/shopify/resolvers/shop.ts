import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type { ShopSettings } from '../shop/fake-shop';
import { orderPrefix } from '../shop/place-order';
import type { PageRecord, PolicyRecord } from '../shop/records';
import { metafieldResolvers } from './metafields';

export const shopResolvers: ResolverMap = {
  Shop: {
    id: (settings: ShopSettings) => `gid://shopify/Shop/${settings.id}`,
    url: (settings: ShopSettings) => settings.origin,
    contactEmail: (settings: ShopSettings) => settings.email,
    description: () => null,
    primaryDomain: (settings: ShopSettings) => ({
      __typename: 'Domain',
      id: 1,
      host: new URL(settings.origin).host,
      url: settings.origin,
      localization: {
        defaultLocale: settings.primaryLocale,
        alternateLocales: [],
        country: null,
      },
      sslEnabled: settings.origin.startsWith('https:'),
    }),
    plan: (settings: ShopSettings) => ({
      displayName: settings.planName,
      publicDisplayName: settings.planName,
      partnerDevelopment: false,
      shopifyPlus: settings.planName === 'Plus',
    }),
    shopAddress: (settings: ShopSettings) => ({
      __typename: 'ShopAddress',
      id: 1,
      countryCodeV2: settings.countryCode,
      country: settings.countryCode,
      city: null,
    }),
    enabledPresentmentCurrencies: (settings: ShopSettings) => [
      settings.currencyCode,
      ...Object.keys(settings.exchangeRates),
    ],
    orderNumberFormatPrefix: () => orderPrefix,
    orderNumberFormatSuffix: () => '',
    shopPolicies: (_: ShopSettings, __: unknown, { shop }: QueryContext) => shop.policies.all(),
  },
  ShopPolicy: {
    url: (policy: PolicyRecord, _: unknown, { shop }: QueryContext) =>
      `${shop.settings.origin}/policies/${policy.type.toLowerCase().replaceAll('_', '-')}`,
    translations: () => [],
  },
  Page: {
    ...metafieldResolvers,
    bodySummary: (page: PageRecord) => page.body.replace(/<[^>]*>/g, ' ').slice(0, 150),
    publishedAt: (page: PageRecord) => (page.isPublished ? page.createdAt : null),
    templateSuffix: () => null,
    translations: () => [],
    events: (_: PageRecord, args: PageArgs, context: QueryContext) => paginate([], args, context),
  },
};
