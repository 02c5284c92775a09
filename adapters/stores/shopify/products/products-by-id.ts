import type { PlatformProduct } from '@/core/stores/platform/store-platform';
import type { AskOptions } from '../api/admin-client';
import { askInParts } from '../api/ask-in-parts';
import { plainId, toGids } from '../api/gid';
import { ownersOfStock } from '../documents/owners-of-stock';
import { productsById as document } from '../documents/products-by-id';
import type { OpenShop } from '../shop/open-shop';
import type { ReadProduct } from './to-platform-product';
import { readWholeProduct } from './whole-product';

const PRODUCTS_AT_ONCE = 7;

/**
 * Shopify's notices about stock name an inventory item, not its product. Such a subject goes by this prefix, and is
 * looked up here like a product's id.
 */
export const INVENTORY_ITEM_PREFIX = 'inventory-item/';

/** @param ids of products, or of inventory items with their prefix; what is gone is missing from the answer */
export async function productsById(
  shop: OpenShop,
  ids: readonly string[],
  options: AskOptions,
): Promise<PlatformProduct[]> {
  const read = await readProducts(shop, await productIdsOf(shop, ids, options), options);
  return read.flatMap((one) => (one.kind === 'product' ? [one.product] : []));
}

/** @param ids of products */
export async function readProducts(
  shop: OpenShop,
  ids: readonly string[],
  options: AskOptions,
): Promise<ReadProduct[]> {
  const { currency } = await shop.basics(options);
  const nodes = await askInParts(toGids('Product', ids), PRODUCTS_AT_ONCE, async (some) => {
    const answer = await shop.admin.ask(document, { ids: some }, options);
    return answer.nodes;
  });
  const read: ReadProduct[] = [];
  for (const node of nodes) {
    if (node !== null) read.push(await readWholeProduct(shop, node, currency, options));
  }
  return read;
}

async function productIdsOf(shop: OpenShop, ids: readonly string[], options: AskOptions): Promise<string[]> {
  const items = ids.filter((id) => id.startsWith(INVENTORY_ITEM_PREFIX));
  const plain = ids.filter((id) => !id.startsWith(INVENTORY_ITEM_PREFIX));
  const gids = toGids(
    'InventoryItem',
    items.map((id) => id.slice(INVENTORY_ITEM_PREFIX.length)),
  );
  const owners = await askInParts(gids, 100, async (some) => {
    const { nodes } = await shop.admin.ask(ownersOfStock, { ids: some }, options);
    return nodes.flatMap((node) => node?.variants.nodes.map(({ product }) => plainId(product.id)) ?? []);
  });
  return [...new Set([...plain, ...owners])];
}
