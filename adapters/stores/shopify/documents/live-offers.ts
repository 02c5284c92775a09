import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({ nodes: z.array(z.unknown()) });

/** Variants as they can be bought now. Limits per order depend on the country (Markets); the shop's own is taken. */
export const liveOffers: AdminDocument<z.infer<typeof result>> = {
  name: 'liveOffers',
  text: `query LiveOffers($ids: [ID!]!, $country: CountryCode, $withRules: Boolean!) {
  nodes(ids: $ids) {
    ... on ProductVariant {
      id title price compareAtPrice availableForSale inventoryQuantity inventoryPolicy
      inventoryItem { tracked }
      product { id title status hasOnlyDefaultVariant }
      contextualPricing(context: { country: $country }) @include(if: $withRules) {
        quantityRule { minimum maximum increment }
      }
    }
  }
}`,
  result,
};
