import { type ListedRow, PAGE_SIZE, readRows } from './list-items';
import type { ShopClient, ShopParams } from './shop-client';

/** Far more than any shop has of what is read this way. */
const MAX_PAGES = 50;

/** A short listing, whole: categories, webhooks. The latter have no positions to begin at, only pages. */
export async function readAllPages(
  client: ShopClient,
  path: string,
  params: ShopParams,
  signal?: AbortSignal,
): Promise<ListedRow[]> {
  const all = new Map<number, ListedRow>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data, total } = await client.get(path, { ...params, per_page: PAGE_SIZE, page }, { signal });
    const rows = readRows(data);
    for (const row of rows) all.set(row.id, row);
    if (rows.length < PAGE_SIZE || all.size >= (total ?? Infinity)) break;
  }
  return [...all.values()];
}
