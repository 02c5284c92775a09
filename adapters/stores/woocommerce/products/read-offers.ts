import { readTitle } from '@/core/stores/catalog/reading/read-fields';
import type { LiveOffer, OfferKey } from '@/core/stores/platform/checkout';
import { inParallel } from '../api/in-parallel';
import { PAGE_SIZE, readRows } from '../api/list-items';
import type { ShopClient } from '../api/shop-client';
import type { ShopSettings } from '../shop/shop-settings';
import { readOffer } from './map-offer';
import { isVariable } from './map-product';
import { openAttributes, variantTitle } from './map-variation';
import { type WooProduct, type WooVariation, wooProductSchema, wooVariationSchema } from './product-schema';
import { readQuantityLimits } from './quantity-limits';

const PARALLEL = 4;

/** What can be bought at this moment. Pieces that are gone, or were never there, are missing from the answer. */
export async function readOffers(
  client: ShopClient,
  settings: ShopSettings,
  keys: readonly OfferKey[],
  signal?: AbortSignal,
): Promise<LiveOffer[]> {
  const wanted = variantsByProduct(keys);
  if (wanted.size === 0) return [];
  const [currency, products] = await Promise.all([
    settings.currency(signal),
    fetchByIds(client, 'products', [...wanted.keys()], wooProductSchema, signal),
  ]);
  const offers = await inParallel(products, PARALLEL, async (product) => {
    if (!isVariable(product)) return [ofProduct(product, currency)];
    const ids = [...(wanted.get(String(product.id)) ?? [])];
    const path = `products/${product.id}/variations`;
    const variations = await fetchByIds(client, path, ids, wooVariationSchema, signal);
    return variations.map((variation) => ofVariation(product, variation, currency));
  });
  return offers.flat();
}

function variantsByProduct(keys: readonly OfferKey[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { productExternalId, variantExternalId } of keys) {
    if (!/^\d{1,15}$/.test(productExternalId) || !/^\d{1,15}$/.test(variantExternalId)) continue;
    const variants = wanted.get(productExternalId) ?? new Set();
    wanted.set(productExternalId, variants.add(variantExternalId));
  }
  return wanted;
}

async function fetchByIds<T>(
  client: ShopClient,
  path: string,
  ids: readonly string[],
  schema: { safeParse(row: unknown): { data?: T | undefined } },
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += PAGE_SIZE) {
    const include = ids.slice(from, from + PAGE_SIZE).join(',');
    const { data } = await client.get(path, { include, per_page: PAGE_SIZE }, { signal });
    found.push(...readRows(data).flatMap((row) => schema.safeParse(row).data ?? []));
  }
  return found;
}

function ofProduct(product: WooProduct, currency: string): LiveOffer {
  return toOffer(product, product, {
    currency,
    variantTitle: null,
    buyable: product.status === 'publish' && product.post_password === '',
  });
}

function ofVariation(product: WooProduct, variation: WooVariation, currency: string): LiveOffer {
  return toOffer(product, variation, {
    currency,
    variantTitle: variantTitle(product, variation),
    // A checkout link cannot carry a choice: what is open in a variation is chosen on the product's page only.
    buyable:
      product.status === 'publish' &&
      variation.status === 'publish' &&
      openAttributes(product, variation).length === 0,
  });
}

function toOffer(
  product: WooProduct,
  sold: WooProduct | WooVariation,
  { currency, variantTitle, buyable }: { currency: string; variantTitle: string | null; buyable: boolean },
): LiveOffer {
  const { offer } = readOffer(sold, currency);
  // What is sold beyond zero has no end.
  const counted = offer.stock !== null && sold.backorders === 'no';
  return {
    productExternalId: String(product.id),
    variantExternalId: String(sold.id),
    title: readTitle(product.name),
    variantTitle,
    priceCents: offer.priceCents,
    compareAtCents: offer.compareAtCents,
    currency,
    available: offer.available && buyable,
    stock: counted ? offer.stock : null,
    ...readQuantityLimits(product, sold),
  };
}
