import { minorUnitDigits } from '@/core/shared/money';
import { checkListParams } from '../rest/check-list-params';
import { listRecords } from '../rest/list-records';
import { invalidId, type RestReply, reply, restError } from '../rest/rest-reply';
import { orderChanged } from '../shop/change-order';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { dated } from '../shop/shop-clock';
import { restUrl, withLinks } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

export const orderPartRoutes: Route[] = [
  { method: 'GET', pattern: /^orders\/(\d+)\/notes$/, answer: listNotes },
  { method: 'POST', pattern: /^orders\/(\d+)\/notes$/, answer: createNote },
  { method: 'GET', pattern: /^orders\/(\d+)\/refunds$/, answer: listRefunds },
  { method: 'POST', pattern: /^orders\/(\d+)\/refunds$/, answer: createRefund },
];

/** All of them, newest first; WooCommerce does not cut this list into pages. */
function listNotes({ shop, request, ids: [orderId = 0] }: RouteCall): RestReply {
  if (!shop.orders.has(orderId)) return invalidId('order');
  const type = request.query.get('type') ?? 'any';
  const notes = [...shop.notes.values()]
    .filter(({ parent_id }) => parent_id === orderId)
    .filter(({ customer_note }) => type === 'any' || (type === 'customer') === customer_note)
    .sort((a, b) => b.id - a.id);
  return reply(
    notes.map((note) => partBody(shop, 'notes', note)),
    { allow: 'GET, POST' },
  );
}

function createNote({ shop, body, ids: [orderId = 0] }: RouteCall): RestReply {
  if (!shop.orders.has(orderId)) return invalidId('order');
  const note: WooRecord = {
    id: shop.nextId(),
    author: 'WooCommerce',
    ...dated(shop, 'date_created', shop.now()),
    note: String(body.note ?? ''),
    customer_note: body.customer_note === true,
    parent_id: orderId,
  };
  shop.notes.set(note.id, note);
  const location = restUrl(shop, `orders/${orderId}/notes/${note.id}`);
  return reply(partBody(shop, 'notes', note), { location }, 201);
}

function listRefunds({ shop, request, ids: [orderId = 0] }: RouteCall): RestReply {
  const fault = checkListParams(request, { orderby: ['date', 'id', 'include', 'title', 'slug', 'modified'] });
  if (fault) return fault;
  return listRecords(shop, request, {
    records: [...shop.refunds.values()].filter(({ parent_id }) => parent_id === orderId),
    body: (refund) => partBody(shop, 'refunds', refund),
    defaultOrder: { by: 'id', direction: 'desc' },
  });
}

/**
 * Gives back what was paid and not yet given back: more is a 500, not a 4xx; nothing at all is let through. Money
 * itself moves where the way to pay can do it.
 */
function createRefund({ shop, body, ids: [orderId = 0] }: RouteCall): RestReply {
  const order = shop.orders.get(orderId);
  if (!order) return invalidId('shop_order');
  const amount = Number(String(body.amount ?? '0').replaceAll(',', ''));
  const before = [...shop.refunds.values()]
    .filter(({ parent_id }) => parent_id === orderId)
    .reduce((sum, refund) => sum + Number(refund.amount), 0);
  const refuse = (message: string) =>
    restError(500, 'woocommerce_rest_cannot_create_order_refund', message, 500);
  if (amount > Number(order.total) - before + 0.001) return refuse('Invalid refund amount.');
  const byGateway = body.api_refund !== false;
  if (byGateway && !shop.profile.refundingGateways.includes(String(order.payment_method))) {
    return refuse('The payment gateway for this order does not support automatic refunds.');
  }
  const refund: WooRecord = {
    id: shop.nextId(),
    ...dated(shop, 'date_created', shop.now()),
    amount: amount.toFixed(minorUnitDigits(String(order.currency))),
    reason: String(body.reason ?? ''),
    refunded_by: 1,
    refunded_payment: byGateway,
    meta_data: ((body.meta_data ?? []) as object[]).map((meta) => ({ id: shop.nextId(), ...meta })),
    line_items: refundLines(shop, order, body.line_items),
    shipping_lines: [],
    tax_lines: [],
    fee_lines: [],
    parent_id: orderId,
  };
  shop.refunds.set(refund.id, refund);
  if (before + amount >= Number(order.total) - 0.001) order.status = 'refunded';
  orderChanged(shop, order);
  const location = restUrl(shop, 'orders/(?P<order_id>[\\d]+)/refunds/') + refund.id;
  return reply(partBody(shop, 'refunds', refund), { location }, 201);
}

function refundLines(shop: FakeShop, order: WooRecord, wanted: unknown): object[] {
  const lines = order.line_items as WooRecord[];
  return ((wanted ?? []) as { id: number; quantity?: number; refund_total?: number }[]).map((one) => {
    const line = lines.find(({ id }) => id === one.id);
    const total = (-Number(one.refund_total ?? 0)).toFixed(2);
    const meta = { key: '_refunded_item_id', value: String(one.id) };
    return {
      ...line,
      id: shop.nextId(),
      quantity: -Number(one.quantity ?? 0),
      subtotal: total,
      total,
      meta_data: [{ id: shop.nextId(), ...meta, display_key: meta.key, display_value: meta.value }],
    };
  });
}

/** Notes and refunds do not say in a field which order they are of. */
function partBody(shop: FakeShop, list: string, { parent_id, ...part }: WooRecord): WooRecord {
  const up = `orders/${parent_id}`;
  return withLinks(shop, `${up}/${list}`, part as WooRecord, { up, allow: ['GET', 'DELETE'] });
}
