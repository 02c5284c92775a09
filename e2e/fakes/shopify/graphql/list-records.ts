import type { GraphQLResolveInfo } from 'graphql';
import type { Table } from '../shop/table';
import { type Connection, type PageArgs, paginate, sortRows } from './connection';
import type { QueryContext } from './query-context';
import { compileSearch, type SearchFields } from './search/match-search';
import { parseSearch } from './search/parse-search';

export interface ListArgs extends PageArgs {
  query?: string | null;
  sortKey?: string | null;
}

/** How the records of one kind can be listed. */
export interface Listing<T> {
  search: SearchFields<T>;
  /** By the schema's sort keys. Those that are not here sort by id, which is noted. */
  sort: Record<string, (row: T) => string | number>;
  /** Rows that this token never sees. */
  isHidden?: (row: T, context: QueryContext) => boolean;
}

const byId = (row: { readonly id: number }) => row.id;

/** Rows found and sorted, kept until the table changes: clients go through long lists page by page. */
const kept = new WeakMap<object, Map<string, { version: number; rows: readonly unknown[] }>>();

/** One page of a root connection, as `first`, `after`, `query`, `sortKey` and `reverse` ask. */
export function listRecords<T extends { readonly id: number }>(
  table: Table<T>,
  listing: Listing<T>,
  args: ListArgs,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Connection<T> {
  const sortValue = sortOf(listing, args, context);
  const rows = findRecords(table, listing, args, context, info);
  if (context.bulk && info.path.prev === undefined) {
    context.bulk.total = rows.length;
    const { offset, limit } = context.bulk;
    return paginate(rows.slice(offset, offset + limit), args, context, sortValue);
  }
  return paginate(rows, args, context, sortValue);
}

/** All rows that a search finds, sorted. */
export function findRecords<T extends { readonly id: number }>(
  table: Table<T>,
  listing: Listing<T>,
  args: ListArgs,
  context: QueryContext,
  info: GraphQLResolveInfo,
): readonly T[] {
  const isHidden = listing.isHidden;
  const key = JSON.stringify([
    args.query,
    args.sortKey,
    args.reverse,
    isHidden ? [...context.token.scopes] : 0,
  ]);
  const found = kept.get(table)?.get(key);
  if (found?.version === table.version) return found.rows as readonly T[];
  const visible = isHidden ? table.all().filter((row) => !isHidden(row, context)) : table.all();
  const rows = sortRows(
    args.query ? visible.filter(searchOf(listing, args.query, context, info)) : visible,
    sortOf(listing, args, context),
    args.reverse === true,
  );
  const ofTable = kept.get(table) ?? new Map();
  kept.set(table, ofTable);
  // A client that polls with ever new times would otherwise fill it.
  if (ofTable.size > 20) ofTable.clear();
  ofTable.set(key, { version: table.version, rows });
  return rows;
}

function sortOf<T extends { readonly id: number }>(
  listing: Listing<T>,
  args: ListArgs,
  context: QueryContext,
) {
  const key = args.sortKey ?? 'ID';
  if (key === 'ID') return byId;
  const sort = listing.sort[key];
  if (!sort) context.problem(`The fake shop cannot sort by ${key}.`);
  return sort ?? byId;
}

function searchOf<T>(listing: Listing<T>, query: string, context: QueryContext, info: GraphQLResolveInfo) {
  const known = filtersOf(info);
  const fault = (message: string) =>
    context.problem(`${info.fieldName}(query: ${JSON.stringify(query)}): ${message}`);
  try {
    return compileSearch(parseSearch(query), listing.search, (field) => known.has(field), fault);
  } catch (error) {
    fault((error as Error).message);
    return () => false;
  }
}

/** The filters that Shopify's own description of the argument lists. */
function filtersOf(info: GraphQLResolveInfo): ReadonlySet<string> {
  const argument = info.parentType.getFields()[info.fieldName]?.args.find((one) => one.name === 'query');
  return new Set(
    [...(argument?.description ?? '').matchAll(/^\| ([a-z0-9_]+) /gm)].map((match) => match[1] ?? ''),
  );
}
