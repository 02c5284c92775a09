import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
  shop: z.object({
    name: z.string(),
    currencyCode: z.string().length(3),
    ianaTimezone: z.string().nullish(),
    orderNumberFormatPrefix: z.string().nullish(),
    orderNumberFormatSuffix: z.string().nullish(),
    plan: z.object({ publicDisplayName: z.string().nullish() }).nullish(),
    primaryDomain: z.object({
      url: z.url({ protocol: /^https?$/ }),
      localization: z.object({ defaultLocale: z.string() }).nullish(),
    }),
    shopAddress: z.object({ countryCodeV2: z.string().nullish() }).nullish(),
  }),
});
export type ShopBasicsAnswer = z.infer<typeof result>;

/** What nearly everything else needs to know: the scopes we have, the shop's currency, address and numbering. */
export const shopBasics: AdminDocument<ShopBasicsAnswer> = {
  name: 'shopBasics',
  text: `query ShopBasics {
  currentAppInstallation { accessScopes { handle } }
  shop {
    name currencyCode ianaTimezone orderNumberFormatPrefix orderNumberFormatSuffix
    plan { publicDisplayName }
    primaryDomain { url localization { defaultLocale } }
    shopAddress { countryCodeV2 }
  }
}`,
  result,
};
