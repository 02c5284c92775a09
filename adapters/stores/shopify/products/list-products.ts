import type { ListRequest, PlatformBatch, PlatformProduct } from '@/core/stores/platform/store-platform';
import { listPages } from '../api/list-pages';
import { sinceFilter } from '../api/since-filter';
import { isBulkCursor } from '../bulk/bulk-cursor';
import { readBulkProducts } from '../bulk/read-bulk-products';
import { countProducts } from '../documents/count-products';
import { listProducts as document } from '../documents/list-products';
import type { OpenShop } from '../shop/open-shop';
import { toBatch } from './to-batch';
import { readWholeProduct } from './whole-product';

/** Above this many, a bulk operation is quicker than pages, and costs no points. */
const MAX_PAGED_PRODUCTS = 250;
const PRODUCTS_AT_ONCE = 7;

/** All products, or those that changed: in pages when they are few, by a bulk operation when they are many. */
export async function* listProducts(
  shop: OpenShop,
  request: ListRequest,
): AsyncGenerator<PlatformBatch<PlatformProduct>> {
  const filter = sinceFilter(request.since);
  const options = { signal: request.signal };
  if (request.cursor !== undefined && isBulkCursor(request.cursor)) {
    yield* readBulkProducts(shop, { filter, ...request });
    return;
  }
  const { productsCount } = await shop.admin.ask(countProducts, { filter }, options);
  const total = productsCount?.count ?? null;
  if (request.cursor === undefined && (total ?? 0) > MAX_PAGED_PRODUCTS) {
    yield* readBulkProducts(shop, { filter, ...request }, total);
    return;
  }
  const { currency } = await shop.basics(options);
  const pages = listPages(
    async (first, after) => {
      const { products } = await shop.admin.ask(document, { first, after, filter }, options);
      return products;
    },
    { first: PRODUCTS_AT_ONCE, cursor: request.cursor },
  );
  for await (const { nodes, cursor } of pages) {
    const read = [];
    for (const node of nodes) read.push(await readWholeProduct(shop, node, currency, options));
    yield toBatch(read, cursor, total);
  }
}
