import { type ListedRow, listItems } from './list-items';
import type { ShopClient } from './shop-client';

/** All ids of a listing, 100 at a time; little more than the ids is asked for. */
export async function* listIds(
  client: ShopClient,
  path: string,
  signal?: AbortSignal,
  counts: (row: ListedRow) => boolean = () => true,
): AsyncGenerator<string[]> {
  for await (const { rows } of listItems(client, path, { _fields: 'id,status' }, { signal })) {
    const ids = rows.filter(counts).map(({ id }) => String(id));
    if (ids.length > 0) yield ids;
  }
}
