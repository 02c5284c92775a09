import { AppError } from '@/core/shared/app-error';
import type { ListRequest, PlatformBatch, PlatformProduct } from '@/core/stores/platform/store-platform';
import { bulkProductsQuery } from '../documents/bulk-products-query';
import { readProducts } from '../products/products-by-id';
import { toBatch } from '../products/to-batch';
import { type ReadProduct, toPlatformProduct } from '../products/to-platform-product';
import type { OpenShop } from '../shop/open-shop';
import { ProductAssembler } from './assemble-products';
import { awaitBulk, beginBulk } from './await-bulk';
import { readBulkCursor, writeBulkCursor } from './bulk-cursor';
import { fetchBulkFile } from './bulk-fetch';
import { downloadLines } from './download-lines';

const BATCH_SIZE = 100;
/** Products whose parts were scattered are read again as soon as there are so many. */
const MAX_SCATTERED = 100;
/** How a part begins that belongs to another line; inside of texts the quotes would be escaped. */
const PARENT_MARK = '"__parentId":"';

/**
 * All products by a bulk operation. The cursor names the operation and a line of its file: going on reads the same file
 * again and passes over what was worked off. The file counts as complete only with as many products as Shopify says.
 * @param expected how many products there are, to tell before the file is ready
 */
export async function* readBulkProducts(
  shop: OpenShop,
  request: ListRequest & { filter: string },
  expected: number | null = null,
): AsyncGenerator<PlatformBatch<PlatformProduct>> {
  const { signal } = request;
  const { currency } = await shop.basics({ signal });
  const resumed = request.cursor === undefined ? null : readBulkCursor(request.cursor);
  const bulk = resumed?.bulk ?? (await beginBulk(shop, bulkProductsQuery(request.filter), signal));
  const cursorAt = (line: number, again: ReadonlySet<string>) =>
    writeBulkCursor({ bulk, line, again: [...again] });
  // Whoever is interrupted while Shopify works finds the same operation again.
  if (!resumed) yield toBatch([], cursorAt(0, new Set()), expected);

  const operation = await awaitBulk(shop, bulk, signal);
  const { url, rootObjectCount: total } = operation;
  const assembler = new ProductAssembler();
  const again = new Set(resumed?.again);
  const skip = resumed?.line ?? 0;
  let next = 0;
  let roots = 0;
  let read: ReadProduct[] = [];

  const lines = url
    ? downloadLines({
        fetch: (from) => fetchBulkFile(shop.location, url, from, signal),
        fileSize: operation.fileSize ?? null,
        signal,
      })
    : [];
  for await (const json of lines) {
    const line = next++;
    if (!json.includes(PARENT_MARK)) roots++;
    if (line < skip) continue;
    for (const product of addLine(assembler, json, line)) read.push(toPlatformProduct(product.raw, currency));
    if (read.length < BATCH_SIZE) continue;
    for (const id of assembler.takeScattered()) again.add(id);
    if (again.size >= MAX_SCATTERED) read.push(...(await readAgain(shop, again, signal)));
    yield toBatch(read, cursorAt(assembler.resumeLine(next), again), total);
    read = [];
  }
  if (roots < total) {
    throw new AppError('unavailable', 'Shopify’s file of products is not complete.');
  }
  read.push(...assembler.finish().map(({ raw }) => toPlatformProduct(raw, currency)));
  for (const id of assembler.takeScattered()) again.add(id);
  read.push(...(await readAgain(shop, again, signal)));
  yield toBatch(read, cursorAt(next, again), total);
}

function addLine(assembler: ProductAssembler, json: string, line: number) {
  try {
    return assembler.add(json, line);
  } catch (cause) {
    throw new AppError('unavailable', 'Shopify’s file of products holds a line that cannot be read.', {
      cause,
    });
  }
}

async function readAgain(
  shop: OpenShop,
  ids: Set<string>,
  signal: AbortSignal | undefined,
): Promise<ReadProduct[]> {
  const read = await readProducts(shop, [...ids], { signal });
  ids.clear();
  return read;
}
