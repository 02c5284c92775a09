import { z } from 'zod';

/** What a platform tells about the shop when its credentials are verified. */
export const shopFactsSchema = z.object({
  name: z.string(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** IANA name; null when the platform gives none that can be used. */
  timeZone: z.string().nullable(),
  /** BCP 47; null when unknown. */
  locale: z.string().nullable(),
  /** The storefront, without a trailing slash. */
  url: z.url({ protocol: /^https?$/ }),
  /** The platform's own words, e.g. "Basic", "WooCommerce 11.0.1". */
  plan: z.string().nullable(),
  /** The scopes or permissions that the credentials have. */
  grantedScopes: z.array(z.string()),
  /** What is lacking, and what will not work without it, for the owner to read. */
  missing: z.array(z.object({ scope: z.string(), consequence: z.string() })),
});
export type ShopFacts = z.infer<typeof shopFactsSchema>;
