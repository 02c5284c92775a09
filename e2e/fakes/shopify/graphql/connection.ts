import { GraphQLError } from 'graphql';
import type { QueryContext } from './query-context';

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

export interface Connection<T> {
  nodes: readonly T[];
  edges(): { cursor: string; node: T }[];
  pageInfo(): {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

type SortValue = string | number;

/** Pages hold at most 250, and paging ends after 25,000: https://shopify.dev/docs/api/usage/limits */
const maxPage = 250;
const maxDepth = 25_000;

/**
 * One page of a list that is sorted already.
 *
 * @param sortValue what it is sorted by, before the id; cursors carry it, so that paging goes on at the right place
 *   when the row of the cursor has gone or moved
 * @throws GraphQLError as Shopify's, for sizes and cursors it refuses
 */
export function paginate<T extends { readonly id: number }>(
  rows: readonly T[],
  args: PageArgs,
  context: QueryContext,
  sortValue: (row: T) => SortValue = (row) => row.id,
): Connection<T> {
  if (context.bulk) return page(rows, 0, rows.length, sortValue);
  const size = args.first ?? args.last;
  if (size === null || size === undefined) throw badRequest('you must provide one of first or last');
  if (size < 0 || size > maxPage) throw badRequest(`the size of a page must be between 0 and ${maxPage}`);
  const descending = args.reverse === true;
  const start = args.after ? placeAfter(rows, readCursor(args.after), sortValue, descending) : 0;
  const end = args.before ? placeBefore(rows, readCursor(args.before), sortValue, descending) : rows.length;
  if (start + size > maxDepth) throw badRequest(`paging deeper than ${maxDepth} objects is not supported`);
  return args.first === null || args.first === undefined
    ? page(rows, Math.max(start, end - size), end, sortValue)
    : page(rows, start, Math.min(end, start + size), sortValue);
}

/** Sorts as the schema's `sortKey` and `reverse` ask; equal values by id. */
export function sortRows<T extends { readonly id: number }>(
  rows: readonly T[],
  sortValue: (row: T) => SortValue,
  reverse: boolean,
): T[] {
  const sign = reverse ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(sortValue(a), a.id, sortValue(b), b.id));
}

function page<T extends { readonly id: number }>(
  rows: readonly T[],
  start: number,
  end: number,
  sortValue: (row: T) => SortValue,
): Connection<T> {
  const nodes = start === 0 && end === rows.length ? rows : rows.slice(start, end);
  const cursor = (row: T | undefined) => (row ? writeCursor(row.id, sortValue(row)) : null);
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: writeCursor(node.id, sortValue(node)), node })),
    pageInfo: () => ({
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: cursor(nodes[0]),
      endCursor: cursor(nodes.at(-1)),
    }),
  };
}

interface Cursor {
  last_id: number;
  last_value: SortValue;
}

function writeCursor(id: number, value: SortValue): string {
  return Buffer.from(JSON.stringify({ last_id: id, last_value: value })).toString('base64');
}

function readCursor(text: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Cursor;
    if (typeof cursor.last_id === 'number') return cursor;
  } catch {
    // Said below.
  }
  throw badRequest(`Invalid cursor for current pagination sort.`);
}

function placeAfter<T extends { readonly id: number }>(
  rows: readonly T[],
  cursor: Cursor,
  sortValue: (row: T) => SortValue,
  descending: boolean,
): number {
  const same = rows.findIndex((row) => row.id === cursor.last_id);
  if (same !== -1 && sortValue(rows[same] as T) === cursor.last_value) return same + 1;
  const sign = descending ? -1 : 1;
  const next = rows.findIndex(
    (row) => sign * compare(sortValue(row), row.id, cursor.last_value, cursor.last_id) > 0,
  );
  return next === -1 ? rows.length : next;
}

function placeBefore<T extends { readonly id: number }>(
  rows: readonly T[],
  cursor: Cursor,
  sortValue: (row: T) => SortValue,
  descending: boolean,
): number {
  const after = placeAfter(rows, cursor, sortValue, descending);
  return rows[after - 1]?.id === cursor.last_id ? after - 1 : after;
}

function compare(a: SortValue, aId: number, b: SortValue, bId: number): number {
  if (a === b) return aId - bId;
  return a < b ? -1 : 1;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
