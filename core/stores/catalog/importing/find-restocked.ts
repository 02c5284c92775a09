import type { ProductWrite } from './product-rows';
import type { StoredProduct } from './stored-products.queries';

/** Ids of the products that can be bought again, whole or in one of their variants, and could not before. */
export function findRestocked(
  writes: readonly ProductWrite[],
  stored: ReadonlyMap<string, StoredProduct>,
): string[] {
  return writes
    .filter(({ product, variants }) => {
      const old = stored.get(product.external_id);
      if (!old || product.status !== 'active') return false;
      if (!old.product.in_stock && product.in_stock) return true;
      const soldOut = new Set(old.variants.filter((one) => !one.available).map((one) => one.external_id));
      return variants.some((variant) => variant.available && soldOut.has(variant.external_id));
    })
    .map(({ product }) => product.id);
}
