import type { OfferKey } from '@/core/stores/platform/checkout';
import type { AskOptions } from '../api/admin-client';
import { askInParts } from '../api/ask-in-parts';
import { plainId, toGids } from '../api/gid';
import { onlyVariants } from '../documents/only-variants';
import type { OpenShop } from '../shop/open-shop';

/**
 * The ids of Shopify's variants. A product where nothing is to be chosen has no variants with us and goes by its own
 * id; at Shopify it has one all the same, which has to be looked up.
 */
export async function resolveVariants(
  shop: OpenShop,
  keys: readonly OfferKey[],
  options: AskOptions,
): Promise<Map<OfferKey, string>> {
  const byProduct = keys.filter((key) => key.variantExternalId === key.productExternalId);
  const gids = toGids('Product', [...new Set(byProduct.map((key) => key.productExternalId))]);
  const products = await askInParts(gids, 50, async (ids) => {
    return (await shop.admin.ask(onlyVariants, { ids }, options)).nodes;
  });
  const only = new Map<string, string>();
  for (const product of products) {
    const [first] = product?.variants.nodes ?? [];
    if (product && first) only.set(plainId(product.id), plainId(first.id));
  }
  return new Map(
    keys.flatMap((key): [OfferKey, string][] => {
      const variant =
        key.variantExternalId === key.productExternalId
          ? only.get(key.productExternalId)
          : key.variantExternalId;
      return variant ? [[key, variant]] : [];
    }),
  );
}
