import type { RestRequest } from '../rest/rest-request';
import { type Recording, readRecordings, recordedBody } from './read-recordings';

type Answer = Pick<Recording['response'], 'status' | 'body'> & { headers?: Record<string, string> };
type Row = { id: number; [field: string]: unknown };

/**
 * The recorded shop as a whole: each list as its pages were recorded, cut to what a request asks for; single answers
 * as they are.
 */
export function recordedShop(): (request: RestRequest) => Answer | undefined {
  const rows = (...names: string[]) => names.flatMap((name) => recordedBody<Row[]>(name));
  const order = recordedBody<Row>('order-single-after-refunds');
  const lists: Record<string, Row[]> = {
    products: rows('products-list-page1', 'products-list-page2', 'products-list-last-page'),
    'products/44/variations': rows('product-variable-variations'),
    'products/51/variations': rows('product-variable-any-attribute'),
    'products/categories': rows('product-categories'),
    orders: [...rows('orders-list-page1', 'orders-list-page2'), order],
    'orders/64/refunds': rows('order-refunds'),
    'orders/64/notes': rows('order-notes-customer'),
    customers: rows('customers-list'),
    coupons: rows('coupons-list'),
    webhooks: rows('webhooks-list'),
  };
  const single = new Map(
    readRecordings()
      .filter(({ request, response }) => request.method === 'GET' && response.status === 200)
      .map(({ request, response }) => [request.path, response.body]),
  );
  return (request) => {
    const route = request.path.replace('/wp-json/wc/v3/', '');
    if (request.method === 'POST') {
      return {
        status: 400,
        body: { code: 'rest_missing_callback_param', message: '', data: { status: 400 } },
      };
    }
    const list = lists[route];
    if (list) return cut(list, request);
    if (/^orders\/\d+\/notes$/.test(route)) return { status: 200, body: [] };
    const body =
      request.path === '/wp-json/wp/v2/pages' ? recordedBody('wp-pages') : single.get(request.path);
    return body === undefined ? undefined : { status: 200, body };
  };
}

function cut(list: readonly Row[], { query }: RestRequest): Answer {
  const include = query.get('include')?.split(',').map(Number);
  const search = query.get('search')?.toLowerCase();
  const code = query.get('code');
  const found = list
    .filter(({ id }) => !include || include.includes(id))
    .filter((row) => !search || JSON.stringify([row.id, row.billing]).toLowerCase().includes(search))
    .filter((row) => code === undefined || row.code === code)
    .sort((a, b) => a.id - b.id);
  const from = Number(query.get('offset') ?? 0);
  return {
    status: 200,
    headers: { 'x-wp-total': String(found.length) },
    body: found.slice(from, from + Number(query.get('per_page') ?? 10)),
  };
}
