import '@shopify/shopify-api/adapters/node';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '@/platform/project-root';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { addProduct, changeProduct, deleteProduct } from '../shop/change-products';
import { generateWorld } from '../shop/generate-world';
import { startFakeShopify } from '../start-fake-shopify';
import { signWebhook } from './sign-webhook';
import { topicKey, topicName } from './topics';

interface Received {
  headers: Record<string, string | string[] | undefined>;
  rawBody: string;
}

let fake: FakeShopify;
let server: Server;
let address: string;
let status = 200;
const received: Received[] = [];

beforeEach(async () => {
  fake = await startFakeShopify();
  received.length = 0;
  status = 200;
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ headers: request.headers, rawBody: Buffer.concat(parts).toString('utf8') });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
});
afterEach(async () => {
  await fake.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function subscribe(topic: string, uri = address, token?: string) {
  const { body } = await askAdmin(
    fake,
    `mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) {
      webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {
        webhookSubscription { id uri topic } userErrors { field message }
      }
    }`,
    { variables: { topic, uri }, ...(token ? { token } : {}) },
  );
  return body.data.webhookSubscriptionCreate;
}

describe('subscriptions', () => {
  test('are made, found, moved and removed', async () => {
    const made = await subscribe('PRODUCTS_UPDATE');
    expect(made).toMatchObject({
      webhookSubscription: { uri: address, topic: 'PRODUCTS_UPDATE' },
      userErrors: [],
    });
    const { id } = made.webhookSubscription;
    const moved = await askAdmin(
      fake,
      `mutation { webhookSubscriptionUpdate(id: "${id}", webhookSubscription: { uri: "https://new.example/hooks" }) { webhookSubscription { uri } userErrors { message } } }`,
    );
    expect(moved.body.data.webhookSubscriptionUpdate.webhookSubscription.uri).toBe(
      'https://new.example/hooks',
    );
    const list =
      '{ webhookSubscriptions(first: 5) { nodes { id uri endpoint { ... on WebhookHttpEndpoint { callbackUrl } } } } }';
    expect((await askAdmin(fake, list)).body.data.webhookSubscriptions.nodes).toEqual([
      { id, uri: 'https://new.example/hooks', endpoint: { callbackUrl: 'https://new.example/hooks' } },
    ]);
    const remove = `mutation { webhookSubscriptionDelete(id: "${id}") { deletedWebhookSubscriptionId userErrors { message } } }`;
    expect((await askAdmin(fake, remove)).body.data.webhookSubscriptionDelete.userErrors).toEqual([]);
    expect((await askAdmin(fake, remove)).body.data.webhookSubscriptionDelete.userErrors).toHaveLength(1);
  });

  test('are refused twice, without the scope, and to an address that is not safe', async () => {
    await subscribe('ORDERS_CREATE');
    expect((await subscribe('ORDERS_CREATE')).userErrors[0].message).toContain('already been taken');
    expect((await subscribe('ORDERS_PAID', 'http://shop.example/hooks')).userErrors[0].message).toContain(
      'not supported',
    );
    const token = fake.issueToken(['read_products']);
    expect((await subscribe('ORDERS_UPDATED', address, token)).userErrors[0].message).toContain(
      'read_orders',
    );
  });
});

describe('deliveries', () => {
  test('go to those who subscribed, signed with the app’s secret', async () => {
    const { product } = addProduct(fake.shop, { title: 'Grüße 😀 mug' });
    await subscribe('PRODUCTS_UPDATE');
    await subscribe('PRODUCTS_DELETE');
    const event = changeProduct(fake.shop, product.id, (one) => {
      one.vendor = 'Fern';
    });
    const [delivery] = await fake.tell(event);
    expect(delivery).toMatchObject({ status: 200, topic: 'products/update', address });
    const [{ headers, rawBody } = { headers: {}, rawBody: '' }] = received;
    expect(headers).toMatchObject({
      'x-shopify-topic': 'products/update',
      'x-shopify-shop-domain': 'larkfell.myshopify.com',
      'x-shopify-api-version': '2026-07',
      'x-shopify-event-id': delivery?.eventId,
      'x-shopify-hmac-sha256': signWebhook(rawBody, fake.app.clientSecret),
    });
    expect(JSON.parse(rawBody)).toMatchObject({ id: product.id, vendor: 'Fern', title: 'Grüße 😀 mug' });
    await fake.tell(deleteProduct(fake.shop, product.id));
    expect(JSON.parse(received[1]?.rawBody ?? '')).toEqual({ id: product.id });
    expect(await fake.tell({ topic: 'orders/updated', id: 1 })).toEqual([]);
  });

  test('can repeat with the same event, and those of the law go to the configured address', async () => {
    await fake.webhooks.deliver('orders/updated', { id: 5 }, { to: address, eventId: 'event-1', times: 3 });
    expect(received.map(({ headers }) => headers['x-shopify-event-id'])).toEqual([
      'event-1',
      'event-1',
      'event-1',
    ]);
    fake.webhooks.complianceUrl = address;
    const told = await fake.webhooks.deliver('customers/redact', {
      shop_id: 1,
      customer: { id: 7 },
      orders_to_redact: [],
    });
    expect(told).toMatchObject([{ status: 200 }]);
  });

  test('tell when a bulk operation has ended', async () => {
    await subscribe('BULK_OPERATIONS_FINISH');
    const query = '{ products { edges { node { id } } } }';
    await askAdmin(fake, `mutation { bulkOperationRunQuery(query: "${query}") { bulkOperation { id } } }`);
    await expect.poll(() => received.length).toBe(1);
    expect(JSON.parse(received[0]?.rawBody ?? '')).toMatchObject({
      status: 'completed',
      type: 'query',
      error_code: null,
    });
  });

  test('are given up after eight retries: the subscription is gone', async () => {
    await subscribe('PRODUCTS_UPDATE');
    const { product } = addProduct(fake.shop, { title: 'Mug' });
    status = 500;
    for (let attempt = 0; attempt < 9; attempt++)
      await fake.tell({ topic: 'products/update', id: product.id });
    expect(fake.shop.webhooks.size).toBe(0);
  });

  test('in a storm are measured, and end with the shop as it is', async () => {
    generateWorld(fake.shop, { products: 20, orders: 5 });
    await subscribe('PRODUCTS_UPDATE');
    await subscribe('ORDERS_UPDATED');
    const result = await fake.deliverStorm({ ratePerSecond: 200, seconds: 0.5 });
    expect(result).toMatchObject({ sent: 102, events: 100, acknowledged: 102, failures: [] });
    expect(result.p95).toBeGreaterThan(0);
    expect(result.max).toBeGreaterThanOrEqual(result.p95);
    expect(received).toHaveLength(102);
    expect(new Set(received.map(({ headers }) => headers['x-shopify-event-id'])).size).toBe(100);
  });
});

test.each([
  ['ORDERS_UPDATED', 'orders/updated'],
  ['PRODUCTS_DELETE', 'products/delete'],
  ['ORDERS_PARTIALLY_FULFILLED', 'orders/partially_fulfilled'],
  ['INVENTORY_LEVELS_UPDATE', 'inventory_levels/update'],
  ['BULK_OPERATIONS_FINISH', 'bulk_operations/finish'],
])('%s is called %s in deliveries', (key, name) => {
  expect(topicName(key)).toBe(name);
  expect(topicKey(name)).toBe(key);
});

const samples = join(projectRoot(), '..', 'shared', 'fixtures', 'shopify', 'webhooks');

describe.skipIf(!existsSync(samples))('samples with known signatures', () => {
  interface Sample {
    secret: string;
    signatureExpectedValid: boolean;
    headers: Record<string, string>;
    rawBody: string;
  }
  const files = existsSync(samples) ? readdirSync(samples) : [];

  test('there are some', () => expect(files.length).toBeGreaterThan(10));

  test.each(files)('%s', (file) => {
    const sample = JSON.parse(readFileSync(join(samples, file), 'utf8')) as Sample;
    const agrees = sample.headers['x-shopify-hmac-sha256'] === signWebhook(sample.rawBody, sample.secret);
    expect(agrees).toBe(sample.signatureExpectedValid);
  });
});
