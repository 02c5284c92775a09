import { checkListParams, enumerate } from '../rest/check-list-params';
import { listRecords, pickFields } from '../rest/list-records';
import { invalidId, invalidParams, type RestReply, reply, restError } from '../rest/rest-reply';
import { orderChanged } from '../shop/change-order';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { type OrderedPiece, placeOrder } from '../shop/place-order';
import { orderBody, restUrl } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

export const ORDER_STATUSES = [
  'auto-draft',
  'pending',
  'processing',
  'on-hold',
  'completed',
  'cancelled',
  'refunded',
  'failed',
  'checkout-draft',
];
const ORDER_BY = ['date', 'id', 'include', 'title', 'slug', 'modified'];
const SINGLE = { allow: 'GET, POST, PUT, PATCH, DELETE' };

export const orderRoutes: Route[] = [
  { method: 'GET', pattern: /^orders$/, answer: list },
  { method: 'POST', pattern: /^orders$/, answer: create },
  { method: 'GET', pattern: /^orders\/(\d+)$/, answer: read },
  { method: 'PUT', pattern: /^orders\/(\d+)$/, answer: update },
];

/** There is no filter by number or e-mail: such parameters are ignored, and everything comes back. */
function list({ shop, request }: RouteCall): RestReply {
  const { query } = request;
  const fault = checkListParams(request, { orderby: ORDER_BY, status: ['any', 'trash', ...ORDER_STATUSES] });
  if (fault) return fault;
  const statuses = query.get('status')?.split(',') ?? ['any'];
  const fits = (order: WooRecord) =>
    (statuses.includes('any')
      ? order.status !== 'trash' && order.status !== 'auto-draft'
      : statuses.includes(String(order.status))) &&
    (!query.has('customer') || order.customer_id === Number(query.get('customer'))) &&
    isFound(shop, order, query.get('search') ?? '');
  return listRecords(shop, request, {
    records: [...shop.orders.values()].filter(fits),
    body: (order) => orderBody(shop, order),
    defaultOrder: { by: 'date', direction: 'desc' },
  });
}

/**
 * The search of the order tables: the id, or a piece of an item's name or of an address. The term is decoded once more
 * than it should be.
 */
function isFound(shop: FakeShop, order: WooRecord, given: string): boolean {
  if (given === '') return true;
  const term = decodeURIComponent(
    given.replaceAll('+', ' ').replace(/%(?![\da-f]{2})/gi, '%25'),
  ).toLowerCase();
  if (given === String(order.id)) return true;
  const items = (order.line_items as { name: string }[]).map(({ name }) => name);
  const addresses = [order.billing, order.shipping].map((address) =>
    Object.values(address as object).join(' '),
  );
  const numbers = shop.profile.ownOrderNumbers ? [String(order.number)] : [];
  return [...items, ...addresses, ...numbers].some((text) => text.toLowerCase().includes(term));
}

function read({ shop, request, ids: [id = 0] }: RouteCall): RestReply {
  const order = shop.orders.get(id);
  if (!order) return { ...invalidId('shop_order'), headers: SINGLE };
  return reply(pickFields(orderBody(shop, order), request.query), SINGLE);
}

function create({ shop, body }: RouteCall): RestReply {
  const wrong = checkStatus(body);
  if (wrong) return wrong;
  const wanted = (body.line_items ?? []) as {
    product_id?: number;
    variation_id?: number;
    quantity?: number;
  }[];
  const pieces = wanted.map((line) => findPiece(shop, line));
  if (pieces.includes(null)) {
    return restError(400, 'woocommerce_rest_invalid_product_id', 'Product ID is invalid.');
  }
  const order = placeOrder(shop, pieces as OrderedPiece[], body);
  return reply(orderBody(shop, order), { location: restUrl(shop, `orders/${order.id}`) }, 201);
}

function findPiece(
  shop: FakeShop,
  line: { product_id?: number; variation_id?: number; quantity?: number },
): OrderedPiece | null {
  const variation = shop.variations.get(Number(line.variation_id ?? 0)) ?? null;
  const product = shop.products.get(Number(variation?.parent_id ?? line.product_id ?? 0));
  return product ? { product, variation, quantity: Number(line.quantity ?? 1) } : null;
}

/** Any status may follow any other: cancelling what is completed is allowed. */
function update({ shop, body, ids: [id = 0] }: RouteCall): RestReply {
  const wrong = checkStatus(body);
  if (wrong) return wrong;
  const order = shop.orders.get(id);
  if (!order) return restError(400, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  const { billing, shipping, meta_data, ...plain } = body;
  Object.assign(order, plain);
  if (billing) order.billing = { ...(order.billing as object), ...(billing as object) };
  if (shipping) order.shipping = { ...(order.shipping as object), ...(shipping as object) };
  if (Array.isArray(meta_data)) {
    const added = meta_data.map((meta: object) => ({ id: shop.nextId(), ...meta }));
    order.meta_data = [...(order.meta_data as object[]), ...added];
  }
  orderChanged(shop, order);
  return reply(orderBody(shop, order), SINGLE);
}

function checkStatus({ status }: Record<string, unknown>): RestReply | null {
  if (status === undefined || ORDER_STATUSES.includes(String(status))) return null;
  const message = `status is not one of ${enumerate(ORDER_STATUSES)}.`;
  return invalidParams([{ param: 'status', code: 'rest_not_in_enum', message }]);
}
