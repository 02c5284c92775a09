import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { beginConnect } from '@/core/stores/connection/connecting/begin-connect';
import { disconnect } from '@/core/stores/connection/leaving/disconnect';
import { sealCredentials } from '@/core/stores/connection/open-platform';
import { createStore } from '@/core/stores/settings/create-store';
import { makePlatform, signDelivery } from '@/core/stores/testing/hand-made-connector';
import { readWebhookHealth } from '@/core/stores/webhooks/read-webhook-health';
import { readStoredEvent } from '@/core/stores/webhooks/stored-event';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createWebhookDoor } from './receive-webhook';

const BODY = JSON.stringify({ kind: 'product_changed', subjectId: '42' });

let test: CoreTestContext;
let ctx: AppContext;
let server: Server;
let origin: string;
let storeId: string;
let path: string;

beforeAll(async () => {
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    publicUrl: 'https://chat.example',
    platforms: makePlatform().platforms,
  });
  ctx = test.ctx;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await test.close();
});
beforeEach(async () => {
  server?.closeAllConnections();
  server?.close();
  const door = createWebhookDoor(ctx, { maxBytes: 10_000, timeoutMs: 300 });
  server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end('Next');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ storeId } = await createStore(ctx, { name: 'Larkfell' }));
  await beginConnect(ctx, {
    storeId,
    platform: 'shopify',
    method: 'token',
    fields: { shop: 'larkfell.example', key: 'open sesame' },
  });
  path = `/api/webhooks/shopify/${(await connection()).id}`;
  test.forget();
});

const connection = () => ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId } });
const events = () =>
  ctx.db.webhookEvent.findMany({ where: { storeId }, orderBy: [{ receivedAt: 'asc' }, { eventId: 'asc' }] });
const deliver = (body: string, headers: Record<string, string>, to = path) =>
  fetch(origin + to, { method: 'POST', body, headers });

describe('a delivery', () => {
  it('is stored once, however often it comes, and announced', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => deliver(BODY, signDelivery(BODY, `event-${index % 4}`))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await events()).toMatchObject(
      [0, 1, 2, 3].map((index) => ({
        eventId: `event-${index}`,
        topic: 'products/update',
        kind: 'product_changed',
        subjectId: '42',
        status: 'received',
      })),
    );
    expect(await deliver(BODY, signDelivery(BODY, 'event-0'))).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(4);
    await sleep(300);
    const jobs = test.enqueued.filter(({ name }) => name === 'webhooks-work');
    expect(jobs.length).toBeGreaterThanOrEqual(1);
    expect(jobs.length).toBeLessThanOrEqual(2);
    expect(jobs[0]).toMatchObject({ payload: { storeId }, dedupeKey: `webhooks-work:${storeId}` });
    const health = await readWebhookHealth(ctx, storeId);
    expect(health).toMatchObject({ waiting: 4, failed: 0 });
    expect(health.topics.find(({ topic }) => topic === 'PRODUCTS_UPDATE')?.lastEventAt).not.toBeNull();
  });

  it('without an id is known by its topic and body', async () => {
    await deliver(BODY, signDelivery(BODY, null));
    await deliver(BODY, signDelivery(BODY, null));
    await deliver(BODY, signDelivery(BODY, null, 'ORDERS_UPDATED'));
    expect(await events()).toHaveLength(2);
  });

  it('of a request by law is stored with the person sealed', async () => {
    const person = { subjectId: '7', email: 'ada@shopper.example', orderIds: ['1', '2'] };
    const event = { kind: 'customer_erasure_requested' as const, ...person };
    const body = JSON.stringify(event);
    await deliver(body, signDelivery(body, 'redact-1', 'customers/redact'));
    const [stored] = await events();
    expect(JSON.stringify(stored)).not.toContain('ada@');
    expect(readStoredEvent(ctx, stored ?? { kind: '', subjectId: null, data: null })).toEqual(event);
  });

  it('that is a ping is answered and forgotten', async () => {
    expect(await deliver('webhook_id=1', {})).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(0);
  });

  it('about another shop of the same app goes to that shop, and never to this one', async () => {
    const other = await createStore(ctx, { name: 'Other' });
    await beginConnect(ctx, {
      storeId: other.storeId,
      platform: 'shopify',
      method: 'token',
      fields: { shop: 'other.example', key: 'open sesame' },
    });
    const body = JSON.stringify({ kind: 'shop_erasure_requested' });
    const send = (shop: string) => deliver(body, { ...signDelivery(body, shop), 'x-shop': shop });
    expect(await send('other.example')).toMatchObject({ status: 200 });
    expect(await send('nobody.example')).toMatchObject({ status: 200 });
    expect(await events()).toEqual([]);
    expect(await ctx.db.webhookEvent.findMany({ where: { storeId: other.storeId } })).toMatchObject([
      { eventId: 'other.example', kind: 'shop_erasure_requested' },
    ]);
    expect(await send('larkfell.example')).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(1);
  });

  it('of a store deleted a moment ago does not take others with it', async () => {
    await deliver('webhook_id=1', {});
    const other = await createStore(ctx, { name: 'Gone' });
    await beginConnect(ctx, {
      storeId: other.storeId,
      platform: 'shopify',
      method: 'token',
      fields: { shop: 'gone.example', key: 'open sesame' },
    });
    const { id } = await ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId: other.storeId } });
    await deliver('webhook_id=1', {}, `/api/webhooks/shopify/${id}`);
    await ctx.db.store.delete({ where: { id: other.storeId } });
    const answers = await Promise.all([
      deliver(BODY, signDelivery(BODY, 'a')),
      deliver(BODY, signDelivery(BODY, 'b'), `/api/webhooks/shopify/${id}`),
      deliver(BODY, signDelivery(BODY, 'c')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 200]);
    expect(await events()).toHaveLength(2);
  });

  it('is repeated by the platform when it could not be stored', async () => {
    await deliver('webhook_id=1', {});
    const { sql } = ctx;
    ctx.sql = { ...sql, query: () => Promise.reject(new Error('the database is away')) };
    const answer = await deliver(BODY, signDelivery(BODY, 'late'));
    ctx.sql = sql;
    expect(answer.status).toBe(503);
    expect(await deliver(BODY, signDelivery(BODY, 'late'))).toMatchObject({ status: 200 });
    expect(await events()).toHaveLength(1);
  });
});

describe('the door stays shut', () => {
  it.each([
    [
      'a wrong signature',
      { ...signDelivery(BODY, 'x'), 'x-signature': signDelivery('other', 'x')['x-signature'] },
    ],
    ['half a signature', { ...signDelivery(BODY, 'x'), 'x-signature': 'abc' }],
    ['no signature', { 'x-event-id': 'x', 'x-topic': 'PRODUCTS_UPDATE' }],
  ])('for %s: 401', async (_, headers) => {
    expect(await deliver(BODY, headers)).toMatchObject({ status: 401 });
    expect(await events()).toHaveLength(0);
  });

  it.each([
    '/api/webhooks/shopify/0199a000-0000-7000-8000-000000000000',
    '/api/webhooks/shopify/not-an-id',
    `/api/webhooks/shopify/${'%00'.repeat(12)}`,
  ])('for an unknown address: 404 (%s)', async (unknown) => {
    expect(await deliver(BODY, signDelivery(BODY, 'x'), unknown)).toMatchObject({ status: 404 });
  });

  it('for the address of another platform: 404', async () => {
    const other = path.replace('shopify', 'woocommerce');
    expect(await deliver(BODY, signDelivery(BODY, 'x'), other)).toMatchObject({ status: 404 });
  });

  it('for a shop whose secret is empty, by which anybody could sign: 410', async () => {
    const data = { encryptedWebhookSecret: ctx.secrets.encrypt('') };
    await ctx.db.platformConnection.update({ where: { storeId }, data });
    expect(await deliver(BODY, signDelivery(BODY, 'x'))).toMatchObject({ status: 410 });
    expect(await events()).toHaveLength(0);
  });

  it('for a disconnected shop: 410', async () => {
    await disconnect(ctx, { storeId, data: 'keep' });
    expect(await deliver(BODY, signDelivery(BODY, 'x'))).toMatchObject({ status: 410 });
  });

  it('for another method: 405', async () => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('for a body that is too large, with and without its length said: 413', async () => {
    const large = 'x'.repeat(200_000);
    expect(await deliver(large, signDelivery(large, 'x'))).toMatchObject({ status: 413 });
    const status = await new Promise((done, failed) => {
      const sent = httpRequest(origin + path, { method: 'POST' }, (response) => done(response.statusCode));
      sent.once('error', failed);
      for (let part = 0; part < 20; part++) sent.write('x'.repeat(10_000));
      sent.end();
    });
    expect(status).toBe(413);
    expect(await events()).toHaveLength(0);
  });

  it('for a body that does not arrive: 408, and the connection ends', async () => {
    const { hostname, port } = new URL(origin);
    const answer = await new Promise<string>((done, failed) => {
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it`),
      );
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('end', () => done(text));
      socket.once('error', failed);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(await events()).toHaveLength(0);
  });

  it.each(['/', '/api/webhooks', '/api/webhooks/telegram/x', '/api/webhooks/shopify/a/b', '//'])(
    'and leaves %s to Next',
    async (other) => {
      expect(await deliver(BODY, {}, other)).toMatchObject({ status: 418 });
    },
  );
});

describe('the secret', () => {
  it('that was changed a moment ago is read anew', async () => {
    expect(await deliver(BODY, signDelivery(BODY, 'before'))).toMatchObject({ status: 200 });
    const { encryptedWebhookSecret } = sealCredentials(ctx, {
      secrets: {},
      expiresAt: null,
      webhookSecret: 'a new one',
    });
    await ctx.db.platformConnection.update({ where: { storeId }, data: { encryptedWebhookSecret } });
    // For two seconds the remembered one is believed, so that wrong signatures cost no lookups.
    await sleep(2100);
    const renewed = signDelivery(BODY, 'after', 'products/update', 'a new one');
    expect(await deliver(BODY, renewed)).toMatchObject({ status: 200 });
    expect(await deliver(BODY, signDelivery(BODY, 'late'))).toMatchObject({ status: 401 });
    expect(await events()).toHaveLength(2);
  });
});
