import { z } from 'zod';
import { readTitle } from '@/core/stores/catalog/reading/read-fields';
import type { LiveOffer, OfferKey } from '@/core/stores/platform/checkout';
import type { AskOptions } from '../api/admin-client';
import { askInParts } from '../api/ask-in-parts';
import { plainId, toGids } from '../api/gid';
import { liveOffers } from '../documents/live-offers';
import { readOffer } from '../products/read-offer';
import type { OpenShop } from '../shop/open-shop';
import { resolveVariants } from './resolve-variants';

const text = z.string().nullish();
const schema = z.object({
  id: z.string(),
  title: text,
  price: text,
  compareAtPrice: text,
  availableForSale: z.boolean(),
  inventoryQuantity: z.number().nullish(),
  inventoryPolicy: text,
  inventoryItem: z.object({ tracked: z.boolean() }).nullish(),
  product: z.object({
    id: z.string(),
    title: z.string(),
    status: z.string(),
    hasOnlyDefaultVariant: z.boolean(),
  }),
  contextualPricing: z
    .object({
      quantityRule: z.object({
        minimum: z.number().int(),
        maximum: z.number().int().nullish(),
        increment: z.number().int(),
      }),
    })
    .nullish()
    .catch(null),
});
type LiveVariant = z.infer<typeof schema>;

/** Price, stock and limits as Shopify has them now. */
export async function readOffers(
  shop: OpenShop,
  keys: readonly OfferKey[],
  options: AskOptions,
): Promise<LiveOffer[]> {
  const { currency, country } = await shop.basics(options);
  const variantOf = await resolveVariants(shop, keys, options);
  const gids = toGids('ProductVariant', [...new Set(variantOf.values())]);
  const nodes = await askInParts(gids, 50, async (ids) => {
    const variables = { ids, country, withRules: country !== null };
    return (await shop.admin.ask(liveOffers, variables, options)).nodes;
  });
  const live = new Map<string, LiveVariant>();
  for (const node of nodes) {
    const variant = schema.safeParse(node).data;
    if (variant) live.set(plainId(variant.id), variant);
  }
  return keys.flatMap((key) => {
    const variant = live.get(variantOf.get(key) ?? '');
    // A variant that is another product's now is gone as far as this product goes.
    if (!variant || plainId(variant.product.id) !== key.productExternalId) return [];
    return [toOffer(key, variant, currency)];
  });
}

function toOffer(key: OfferKey, variant: LiveVariant, currency: string): LiveOffer {
  const rule = variant.contextualPricing?.quantityRule;
  const offer = readOffer(variant, currency);
  const sold = variant.product.status === 'ACTIVE' || variant.product.status === 'UNLISTED';
  return {
    ...key,
    title: readTitle(variant.product.title),
    variantTitle: variant.product.hasOnlyDefaultVariant ? null : readTitle(variant.title ?? '') || null,
    priceCents: offer.priceCents,
    compareAtCents: offer.compareAtCents,
    currency,
    available: offer.available && sold,
    stock: offer.stock,
    minQuantity: rule && rule.minimum > 1 ? rule.minimum : null,
    maxQuantity: rule?.maximum ?? null,
    quantityStep: Math.max(1, rule?.increment ?? 1),
  };
}
