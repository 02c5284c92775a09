import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { type RestReply, reply } from './rest-reply';
import type { RestRequest } from './rest-request';

export interface Listing {
  records: readonly WooRecord[];
  /** Of a thing in an answer. */
  body: (record: WooRecord) => WooRecord;
  defaultOrder: { by: string; direction: 'asc' | 'desc' };
}

/** A page of a list: filtered by id and time, sorted, cut, with the headers that say how much there is. */
export function listRecords(shop: FakeShop, request: RestRequest, listing: Listing): RestReply {
  const { query } = request;
  const found = listing.records.filter((record) => fitsIds(record, query) && fitsTimes(record, query));
  const by = query.get('orderby') ?? listing.defaultOrder.by;
  const direction = query.has('orderby')
    ? (query.get('order') ?? 'desc')
    : (query.get('order') ?? listing.defaultOrder.direction);
  const sorted = found.sort((a, b) => (direction === 'asc' ? 1 : -1) * compare(a, b, by));
  const size = Number(query.get('per_page') ?? 10);
  const page = Number(query.get('page') ?? 1);
  // An offset counts from the beginning, whatever the page.
  const from = query.get('offset') ? Number(query.get('offset')) : (page - 1) * size;
  const pages = Math.ceil(sorted.length / size);
  const bodies = sorted.slice(from, from + size).map((record) => pickFields(listing.body(record), query));
  return reply(bodies, {
    'x-wp-total': String(sorted.length),
    'x-wp-totalpages': String(pages),
    allow: 'GET, POST',
    ...linkHeader(shop, request, page, pages),
  });
}

/** What `_fields` asks for; "billing.email" keeps one field of a field. */
export function pickFields(body: WooRecord, query: RestRequest['query']): WooRecord {
  const fields = query.get('_fields')?.split(',');
  if (!fields) return body;
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    const [name = '', inner] = field.trim().split('.');
    if (!(name in body)) continue;
    const value = body[name];
    if (inner && typeof value === 'object' && value !== null) {
      picked[name] = { ...(picked[name] as object), [inner]: (value as Record<string, unknown>)[inner] };
    } else {
      picked[name] = value;
    }
  }
  return picked as WooRecord;
}

function fitsIds({ id }: WooRecord, query: RestRequest['query']): boolean {
  const listed = (name: string) => query.get(name)?.split(',').map(Number);
  return (listed('include')?.includes(id) ?? true) && !listed('exclude')?.includes(id);
}

/** Without the flag, times are read on the shop's own clock. */
function fitsTimes(record: WooRecord, query: RestRequest['query']): boolean {
  const suffix = query.get('dates_are_gmt') === 'true' || query.get('dates_are_gmt') === '1' ? '_gmt' : '';
  const at = (name: string) => String(record[`${name}${suffix}`] ?? '');
  const limit = (name: string) => query.get(name)?.slice(0, 19);
  const [after, before] = [limit('after'), limit('before')];
  const [modifiedAfter, modifiedBefore] = [limit('modified_after'), limit('modified_before')];
  return (
    (after === undefined || at('date_created') > after) &&
    (before === undefined || at('date_created') < before) &&
    (modifiedAfter === undefined || at('date_modified') > modifiedAfter) &&
    (modifiedBefore === undefined || at('date_modified') < modifiedBefore)
  );
}

const SORT_FIELDS: Record<string, string> = {
  date: 'date_created_gmt',
  modified: 'date_modified_gmt',
  registered_date: 'date_created_gmt',
  title: 'name',
  name: 'username',
};

function compare(a: WooRecord, b: WooRecord, by: string): number {
  const field = SORT_FIELDS[by] ?? by;
  const [left, right] = [a[field] ?? '', b[field] ?? ''];
  const first =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left) < String(right)
        ? -1
        : Number(left !== right);
  return first || a.id - b.id;
}

function linkHeader(shop: FakeShop, request: RestRequest, page: number, pages: number): { link?: string } {
  const to = (target: number) => {
    const params = new URLSearchParams([...request.query]);
    params.set('page', String(target));
    return `${shop.homeUrl}${request.path}?${params}`;
  };
  const links = [
    ...(page > 1 ? [`<${to(Math.min(page - 1, pages))}>; rel="prev"`] : []),
    ...(page < pages ? [`<${to(page + 1)}>; rel="next"`] : []),
  ];
  return links.length > 0 ? { link: links.join(', ') } : {};
}
