import { checkListParams } from '../rest/check-list-params';
import { listRecords } from '../rest/list-records';
import { type RestReply, reply, restError } from '../rest/rest-reply';
import type { FakeShop, WooRecord } from '../shop/fake-shop';
import { dated } from '../shop/shop-clock';
import { restUrl, withLinks } from '../shop/shop-links';
import type { Route, RouteCall } from './route';

const HOOKS: Record<string, string[]> = {
  'product.created': [
    'woocommerce_process_product_meta',
    'woocommerce_new_product',
    'woocommerce_new_product_variation',
  ],
  'product.updated': [
    'woocommerce_process_product_meta',
    'woocommerce_update_product',
    'woocommerce_update_product_variation',
  ],
  'product.deleted': ['wp_trash_post'],
  'product.restored': ['untrashed_post'],
  'order.created': ['woocommerce_new_order'],
  'order.updated': ['woocommerce_update_order', 'woocommerce_order_refunded'],
  'order.deleted': ['wp_trash_post', 'woocommerce_trash_order'],
  'order.restored': ['untrashed_post', 'woocommerce_untrash_order'],
  'customer.created': ['user_register', 'woocommerce_created_customer', 'woocommerce_new_customer'],
  'customer.updated': ['profile_update', 'woocommerce_update_customer'],
  'customer.deleted': ['delete_user'],
};

export const webhookRoutes: Route[] = [
  { method: 'GET', pattern: /^webhooks$/, answer: list },
  { method: 'POST', pattern: /^webhooks$/, answer: create },
  { method: 'GET', pattern: /^webhooks\/(\d+)$/, answer: read },
  { method: 'PUT', pattern: /^webhooks\/(\d+)$/, answer: update },
  { method: 'DELETE', pattern: /^webhooks\/(\d+)$/, answer: remove },
];

function list({ shop, request }: RouteCall): RestReply {
  const fault = checkListParams(request, { orderby: ['date', 'id', 'title'] });
  if (fault) return fault;
  const status = request.query.get('status') ?? 'all';
  // An offset is taken and not used: the list begins anew then.
  const paged = new Map([...request.query].filter(([name]) => name !== 'offset'));
  if (Number(request.query.get('offset')) > 0) paged.delete('page');
  return listRecords(
    shop,
    { ...request, query: paged },
    {
      records: [...shop.webhooks.values()].filter((webhook) => status === 'all' || webhook.status === status),
      body: (webhook) => withLinks(shop, 'webhooks', webhook),
      defaultOrder: { by: 'date', direction: 'desc' },
    },
  );
}

function create({ shop, body }: RouteCall): RestReply {
  const absent = ['topic', 'delivery_url'].filter((name) => body[name] === undefined);
  if (absent.length > 0) {
    const message = `Missing parameter(s): ${absent.join(', ')}`;
    return restError(400, 'rest_missing_callback_param', message, { status: 400, params: absent });
  }
  const fault = checkFields(body);
  if (fault) return fault;
  const [resource = '', event = ''] = String(body.topic).split('.');
  const webhook: WooRecord = {
    id: shop.nextId(),
    name: String(body.name ?? `Webhook created on ${shop.now().toISOString()}`),
    status: String(body.status ?? 'active'),
    topic: String(body.topic),
    resource,
    event,
    hooks: HOOKS[String(body.topic)],
    delivery_url: String(body.delivery_url),
    ...dated(shop, 'date_created', shop.now()),
    ...dated(shop, 'date_modified', null),
  };
  shop.webhooks.set(webhook.id, webhook);
  shop.sender.setSecret(webhook.id, String(body.secret ?? ''));
  shop.sender.ping(webhook);
  const headers = { location: restUrl(shop, `webhooks/${webhook.id}`), allow: 'GET, POST' };
  return reply(bodyOf(shop, webhook), headers, 201);
}

function read({ shop, ids: [id = 0] }: RouteCall): RestReply {
  const webhook = shop.webhooks.get(id);
  return webhook ? reply(bodyOf(shop, webhook)) : notThere(404);
}

function update({ shop, body, ids: [id = 0] }: RouteCall): RestReply {
  const webhook = shop.webhooks.get(id);
  if (!webhook) return notThere(400);
  const fault = checkFields(body);
  if (fault) return fault;
  const { secret, ...fields } = body;
  Object.assign(webhook, fields, dated(shop, 'date_modified', shop.now()));
  if (secret !== undefined) shop.sender.setSecret(id, String(secret));
  return reply(bodyOf(shop, webhook));
}

function remove({ shop, request, ids: [id = 0] }: RouteCall): RestReply {
  if (request.query.get('force') !== 'true') {
    return restError(501, 'woocommerce_rest_trash_not_supported', 'Webhooks do not support trashing.');
  }
  const webhook = shop.webhooks.get(id);
  if (!webhook) return notThere(404);
  shop.webhooks.delete(id);
  return reply(bodyOf(shop, webhook));
}

function checkFields({ topic, delivery_url }: Record<string, unknown>): RestReply | null {
  if (topic !== undefined && !HOOKS[String(topic)]) {
    return restError(400, 'woocommerce_rest_webhook_invalid_topic', 'Webhook topic must be valid.');
  }
  if (delivery_url !== undefined && !/^https?:\/\//.test(String(delivery_url))) {
    const message = 'Webhook delivery URL must be a valid URL starting with http:// or https://.';
    return restError(400, 'woocommerce_rest_webhook_invalid_delivery_url', message);
  }
  return null;
}

const bodyOf = (shop: FakeShop, webhook: WooRecord) => withLinks(shop, 'webhooks', webhook);
const notThere = (status: number) =>
  restError(status, 'woocommerce_rest_shop_webhook_invalid_id', 'Invalid ID.');
