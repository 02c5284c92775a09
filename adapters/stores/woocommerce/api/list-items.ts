import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { beginCursor, formatCursor, type ListCursor, parseCursor } from './list-cursor';
import type { ShopClient, ShopParams } from './shop-client';

/** WooCommerce answers 400 above it. */
export const PAGE_SIZE = 100;
/** So many pages may be put in, or go, between two pages that are read. */
const MAX_STEPS = 200;

const rowSchema = z.looseObject({ id: z.number().int() });
export type ListedRow = z.infer<typeof rowSchema>;

export interface ListedPage {
  rows: ListedRow[];
  cursor: string;
  total: number | null;
}

export interface ListOptions {
  since?: Date | undefined;
  cursor?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads a whole listing by id, so that nothing is left out although the shop changes meanwhile. WooCommerce knows no
 * "ids above", only positions, and these move when something before them is deleted. So each page begins one row
 * before where the last one ended: when that row is not the one that was read last, or one before it, the reading
 * steps back until it is. Rows that were read are passed over.
 * @param params further parameters of the listing; `since` becomes modified_after, which products and orders know
 * @throws AppError `conflict` for a cursor that is none
 */
export async function* listItems(
  client: ShopClient,
  path: string,
  params: ShopParams,
  options: ListOptions,
): AsyncGenerator<ListedPage> {
  let position = options.cursor === undefined ? beginCursor() : parseCursor(options.cursor);
  for (;;) {
    const { rows, last, total } = await readBehind(
      client,
      path,
      { ...params, ...deltaOf(options) },
      position,
      options,
    );
    position = last;
    yield { rows, cursor: formatCursor(position), total };
    if (rows.length === 0 || (total !== null && position.seen >= total)) return;
  }
}

async function readBehind(
  client: ShopClient,
  path: string,
  params: ShopParams,
  from: ListCursor,
  { signal }: ListOptions,
): Promise<{ rows: ListedRow[]; last: ListCursor; total: number | null }> {
  let offset = Math.max(0, from.seen - 1);
  for (let step = 0; step < MAX_STEPS; step++) {
    const page = { per_page: PAGE_SIZE, offset, orderby: 'id', order: 'asc' };
    const { data, total } = await client.get(path, { ...params, ...page }, { signal });
    const all = readRows(data);
    const overlaps = offset === 0 || (all[0] !== undefined && all[0].id <= from.lastId);
    if (overlaps) {
      const rows = all.filter((row) => row.id > from.lastId);
      const last = { seen: offset + all.length, lastId: rows.at(-1)?.id ?? from.lastId };
      if (rows.length > 0 || all.length < PAGE_SIZE) return { rows, last, total };
      // Much was put in before the place: a page that holds nothing new, with more behind it.
      offset += PAGE_SIZE - 1;
    } else {
      offset = Math.max(0, offset - PAGE_SIZE);
    }
    signal?.throwIfAborted();
  }
  throw new AppError(
    'unavailable',
    'The shop’s lists cannot be read through: it gives the same page over and over. A plugin may change them.',
    { retryable: false },
  );
}

function deltaOf({ since }: ListOptions): ShopParams {
  if (!since) return {};
  // "After" leaves the second itself out, and the flag keeps it from being read as the shop's local time.
  const before = new Date(since.getTime() - 1000).toISOString().slice(0, 19);
  return { modified_after: before, dates_are_gmt: true };
}

/** @throws AppError `unavailable` when the answer is no list of things with ids */
export function readRows(data: unknown): ListedRow[] {
  const list = z.array(z.unknown()).safeParse(data);
  if (!list.success) throw new AppError('unavailable', 'The shop answered with something that is no list.');
  return list.data.flatMap((row) => {
    const read = rowSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}
