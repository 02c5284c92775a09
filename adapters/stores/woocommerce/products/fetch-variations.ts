import { listItems } from '../api/list-items';
import type { ShopClient } from '../api/shop-client';
import { type WooVariation, wooVariationSchema } from './product-schema';

/** All variations of a product; there may be hundreds. Those without an id are left out. */
export async function fetchVariations(
  client: ShopClient,
  productId: number,
  signal?: AbortSignal,
): Promise<WooVariation[]> {
  const variations: WooVariation[] = [];
  for await (const { rows } of listItems(client, `products/${productId}/variations`, {}, { signal })) {
    for (const row of rows) {
      const read = wooVariationSchema.safeParse(row);
      if (read.success) variations.push(read.data);
    }
  }
  return variations;
}
