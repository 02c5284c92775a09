import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '@/platform/project-root';
import { parseWebhook } from './parse-webhook';

const SECRET = 'shpss_for_tests';
const DOMAIN = 'larkfell.myshopify.com';

function deliver(topic: string, body: unknown, headers: Record<string, string> = {}) {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const signature = createHmac('sha256', SECRET).update(rawBody).digest('base64');
  return {
    rawBody,
    headers: {
      'x-shopify-topic': topic,
      'x-shopify-hmac-sha256': signature,
      'x-shopify-event-id': 'event-1',
      'x-shopify-webhook-id': 'webhook-1',
      'x-shopify-shop-domain': 'Larkfell.myshopify.com',
      ...headers,
    },
  };
}

describe('parseWebhook', () => {
  test.each([
    ['products/create', { id: 1 }, { kind: 'product_changed', subjectId: '1' }],
    ['products/update', { id: 8001000000001 }, { kind: 'product_changed', subjectId: '8001000000001' }],
    ['products/delete', { id: 1 }, { kind: 'product_deleted', subjectId: '1' }],
    [
      'inventory_levels/update',
      { inventory_item_id: 7, location_id: 2, available: 0 },
      { kind: 'product_changed', subjectId: 'inventory-item/7' },
    ],
    ['orders/create', { id: 2 }, { kind: 'order_changed', subjectId: '2' }],
    ['orders/cancelled', { id: 2 }, { kind: 'order_changed', subjectId: '2' }],
    ['orders/delete', { id: 2 }, { kind: 'order_deleted', subjectId: '2' }],
    ['customers/update', { id: 3 }, { kind: 'customer_changed', subjectId: '3' }],
    ['customers/delete', { id: 3 }, { kind: 'customer_deleted', subjectId: '3' }],
    ['shop/update', { id: 4 }, { kind: 'shop_changed' }],
    ['app/uninstalled', { id: 4 }, { kind: 'app_uninstalled' }],
    ['app/scopes_update', { id: 4 }, { kind: 'shop_changed' }],
    ['themes/publish', { id: 4 }, { kind: 'ping' }],
    [
      'customers/data_request',
      {
        shop_domain: DOMAIN,
        orders_requested: [5, 6],
        customer: { id: 3, email: 'Ada@Shopper.Example', phone: null },
      },
      { kind: 'customer_data_requested', subjectId: '3', email: 'ada@shopper.example', orderIds: ['5', '6'] },
    ],
    [
      'customers/redact',
      { shop_domain: DOMAIN, customer: { id: 3 }, orders_to_redact: [5] },
      { kind: 'customer_erasure_requested', subjectId: '3', email: null, orderIds: ['5'] },
    ],
    [
      'customers/redact',
      { shop_domain: DOMAIN },
      { kind: 'customer_erasure_requested', subjectId: null, email: null, orderIds: [] },
    ],
    ['shop/redact', { shop_domain: DOMAIN }, { kind: 'shop_erasure_requested' }],
  ])('%s', (topic, body, event) => {
    expect(parseWebhook(deliver(topic, body), SECRET)).toEqual({
      eventId: 'event-1',
      topic,
      event,
      shopAddress: 'larkfell.myshopify.com',
    });
  });

  test('falls back to the id of the delivery', () => {
    const request = deliver('orders/create', { id: 1 }, { 'x-shopify-event-id': '' });
    expect(parseWebhook(request, SECRET).eventId).toBe('webhook-1');
  });

  test.each([
    ['another secret', deliver('orders/create', { id: 1 }), 'other'],
    ['no signature', deliver('orders/create', { id: 1 }, { 'x-shopify-hmac-sha256': '' }), SECRET],
    ['a changed body', { ...deliver('orders/create', { id: 1 }), rawBody: Buffer.from('{"id":2}') }, SECRET],
  ])('refuses %s', (_what, request, secret) => {
    expect(() => parseWebhook(request, secret)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  test.each([
    ['made an erasure by its topic', deliver('shop/redact', { id: 1, domain: DOMAIN })],
    [
      'pointed at another shop',
      deliver('customers/redact', { shop_domain: DOMAIN }, { 'x-shopify-shop-domain': 'o.myshopify.com' }),
    ],
    ['of no shop', deliver('shop/redact', { shop_domain: DOMAIN }, { 'x-shopify-shop-domain': '' })],
  ])('a signed body is not %s', (_what, request) => {
    expect(() => parseWebhook(request, SECRET)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  test.each(['', 'null', '[]', '{', '{"id":{}}', '{"name":"#1"}'])('a signed body %j is none', (body) => {
    expect(() => parseWebhook(deliver('orders/create', body), SECRET)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });
});

const FIXTURES = join(projectRoot(), '..', 'shared', 'fixtures', 'shopify', 'webhooks');
const recorded = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((file) => file.endsWith('.json')) : [];

describe.skipIf(recorded.length === 0)('signed samples beside the repository', () => {
  test.each(recorded)('%s', (file) => {
    const sample = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as {
      secret: string;
      signatureExpectedValid: boolean;
      headers: Record<string, string>;
      rawBody: string;
    };
    const request = { rawBody: Buffer.from(sample.rawBody), headers: sample.headers };
    const read = () => parseWebhook(request, sample.secret);
    if (!sample.signatureExpectedValid) {
      expect(read).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
      return;
    }
    const { topic, eventId, event } = read();
    expect(topic).toBe(sample.headers['x-shopify-topic']);
    expect(eventId).toBe(sample.headers['x-shopify-event-id']);
    const { id } = JSON.parse(sample.rawBody) as { id?: number };
    if ('subjectId' in event && id) expect(event.subjectId).toBe(String(id));
    else expect(topic).toMatch(/^(app|shop|customers)\//);
  });
});
