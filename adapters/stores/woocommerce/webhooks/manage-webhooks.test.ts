import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlatformEvent, WebhookRequest } from '@/core/stores/platform/platform-event';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { makeContractWorld } from '../../contract-world';
import { createShopClient, type ShopClient } from '../api/shop-client';
import { ensureWebhooks, listWebhooks, removeWebhooks } from './manage-webhooks';
import { parseWebhook } from './parse-webhook';
import { WEBHOOK_TOPICS } from './webhook-topics';

const PATH = '/api/webhooks/woocommerce/0190a0a0-0000-7000-8000-000000000000';
const TOPICS = Object.keys(WEBHOOK_TOPICS);

let fake: FakeWooCommerce;
let client: ShopClient;
let receiver: Server;
let callbackUrl: string;
let received: WebhookRequest[];
let answerWith: number;

beforeEach(async () => {
  fake = await startFakeWooCommerce({ world: makeContractWorld() });
  client = createShopClient({ shopUrl: fake.url, restPrefix: 'wp-json', ...fake.key });
  received = [];
  answerWith = 200;
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ rawBody: Buffer.concat(parts), headers: request.headers as WebhookRequest['headers'] });
    response.writeHead(answerWith).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  callbackUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${PATH}`;
});
afterEach(async () => {
  await fake.shop.sender.settled();
  await fake.close();
  receiver.closeAllConnections();
  receiver.close();
});

const settle = () => fake.shop.sender.settled();
const ensure = (secret = 'first secret') => ensureWebhooks(client, callbackUrl, secret);
const touch = (id: string) => client.write('put', `products/${id}`, { regular_price: '8.00' });
const events = (secret: string): PlatformEvent[] =>
  received.map((request) => parseWebhook(request, secret).event);

it('asks to be told of everything, once', async () => {
  const { webhooks, reenabled } = await ensure();
  expect(webhooks.map(({ topic }) => topic).sort()).toEqual([...TOPICS].sort());
  expect(reenabled).toEqual([]);
  await settle();
  expect(events('first secret')).toEqual(TOPICS.map(() => ({ kind: 'ping' })));
  const before = fake.requests.length;
  await ensure();
  expect(fake.requests.slice(before)).toHaveLength(1);
});

it('is told of changes, signed with its secret', async () => {
  await ensure();
  await settle();
  received = [];
  await touch('1002');
  await client.write('put', 'products/1001/variations/10010001', { stock_quantity: 0 });
  await client.write('delete', 'products/1003', {});
  await client.write('put', 'orders/5001', { status: 'completed' });
  const { record } = { record: makeContractWorld().customers[0] };
  if (record) await fake.apply({ action: 'put', kind: 'customer', record });
  await settle();
  expect(events('first secret')).toEqual([
    { kind: 'product_changed', subjectId: '1002' },
    { kind: 'product_changed', subjectId: '1001' },
    { kind: 'product_deleted', subjectId: '1003' },
    { kind: 'order_changed', subjectId: '5001' },
    { kind: 'customer_changed', subjectId: '701' },
  ]);
});

it('switches on again what WooCommerce switched off after failures', async () => {
  await ensure();
  await settle();
  answerWith = 500;
  for (let times = 0; times < 7; times++) await touch('1002');
  await settle();
  const off = (await listWebhooks(client, callbackUrl)).filter(({ active }) => !active);
  expect(off.map(({ topic }) => topic)).toEqual(['product.updated']);

  answerWith = 200;
  received = [];
  expect((await ensure()).reenabled).toEqual(['product.updated']);
  await touch('1002');
  await settle();
  expect(events('first secret')).toEqual([{ kind: 'product_changed', subjectId: '1002' }]);
});

it('signs with a new secret after the shop was connected anew', async () => {
  await ensure();
  await ensure('second secret');
  await settle();
  received = [];
  await touch('1002');
  await settle();
  expect(events('second secret')).toHaveLength(1);
  expect(() => events('first secret')).toThrow('signature is wrong');
});

it('moves along when Storefolk gets another address', async () => {
  const moved = `https://folk.example${PATH}`;
  const before = await ensure();
  const after = await ensureWebhooks(client, moved, 'first secret');
  expect(after.webhooks.map(({ externalId }) => externalId).sort()).toEqual(
    before.webhooks.map(({ externalId }) => externalId).sort(),
  );
  expect(await listWebhooks(client, callbackUrl)).toEqual([]);
  expect(await listWebhooks(client, moved)).toHaveLength(TOPICS.length);
});

it('makes again what was deleted, and removes doubles', async () => {
  const { webhooks } = await ensure();
  const [first, second] = webhooks;
  fake.shop.webhooks.delete(Number(first?.externalId));
  const double = { ...fake.shop.webhooks.get(Number(second?.externalId)), id: 77 };
  fake.shop.webhooks.set(77, double);
  await ensure();
  const now = await listWebhooks(client, callbackUrl);
  expect(now.map(({ topic }) => topic).sort()).toEqual([...TOPICS].sort());
});

it('finds its own among hundreds', async () => {
  await ensure();
  for (let id = 1; id <= 250; id++) {
    const theirs = {
      name: 'Theirs',
      status: 'active',
      topic: 'coupon.created',
      delivery_url: 'https://other.example',
    };
    fake.shop.webhooks.set(id, { id, ...theirs });
  }
  expect(await listWebhooks(client, callbackUrl)).toHaveLength(TOPICS.length);
  expect((await ensure()).webhooks).toHaveLength(TOPICS.length);
  expect(fake.shop.webhooks.size).toBe(250 + TOPICS.length);
});

it('leaves others’ webhooks alone', async () => {
  const theirs = {
    topic: 'product.updated',
    delivery_url: 'https://other.example/hook',
    secret: 'x',
    name: 'Theirs',
  };
  await client.write('post', 'webhooks', theirs);
  await ensure();
  await removeWebhooks(client, callbackUrl);
  expect([...fake.shop.webhooks.values()].map(({ name }) => name)).toEqual(['Theirs']);
  await removeWebhooks(client, callbackUrl);
});
