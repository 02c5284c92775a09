import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createShopifyConnector } from '@/adapters/stores/shopify/shopify-connector';
import type { AppContext } from '@/core/shared/context';
import { beginConnect } from '@/core/stores/connection/connecting/begin-connect';
import { completeConnect } from '@/core/stores/connection/connecting/complete-connect';
import { finishConnect } from '@/core/stores/connection/connecting/finish-connect';
import { disconnect } from '@/core/stores/connection/leaving/disconnect';
import { readConnectionView } from '@/core/stores/connection/read-connection';
import type { ConnectCallback } from '@/core/stores/platform/platform-connector';
import { createStore } from '@/core/stores/settings/create-store';
import { checkWebhooks } from '@/core/stores/webhooks/check-webhooks';
import { workOffEvents } from '@/core/stores/webhooks/work-off-events';
import { type FakeShopify, startFakeShopify } from '@/e2e/fakes/shopify/start-fake-shopify';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createWebhookDoor } from './receive-webhook';

let test: CoreTestContext;
let ctx: AppContext;
let shop: FakeShopify;
let door: Server;
let storeId: string;

beforeAll(async () => {
  let serve: ReturnType<typeof createWebhookDoor>;
  door = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  shop = await startFakeShopify({ app: { autoApprove: true } });
  const connector = createShopifyConnector({ origin: shop.origin });
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    publicUrl: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    platforms: {
      connector: () => connector,
      openFileStore: () => {
        throw new Error('This store has no files.');
      },
      name: () => 'Shopify',
    },
  });
  ctx = test.ctx;
  serve = createWebhookDoor(ctx);
});
afterAll(async () => {
  await shop.close();
  door.closeAllConnections();
  door.close();
  await test.close();
});
beforeEach(async () => {
  shop.app.installed = true;
  ({ storeId } = await createStore(ctx, { name: 'Larkfell' }));
});

/** Goes through the shop's page as an owner does. */
async function goThroughShop(): Promise<ConnectCallback> {
  const outcome = await beginConnect(ctx, {
    storeId,
    platform: 'shopify',
    method: 'oauth',
    fields: { shop: 'larkfell', clientId: shop.app.clientId, clientSecret: shop.app.clientSecret },
  });
  if (!('redirectUrl' in outcome)) throw new Error('the owner was not sent to the shop');
  const answer = await fetch(outcome.redirectUrl, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.pathname).toBe('/api/connect/shopify/return');
  return {
    method: 'GET',
    query: Object.fromEntries(back.searchParams),
    rawBody: Buffer.alloc(0),
    headers: {},
  };
}

async function connect(): Promise<void> {
  await completeConnect(ctx, 'shopify', await goThroughShop());
  await finishConnect(ctx, storeId);
}

const view = async () => (await readConnectionView(ctx, storeId)).connection;
const events = () => ctx.db.webhookEvent.findMany({ where: { storeId } });

it('connects by authorisation, hears of changes, and is paused when the app is removed', async () => {
  await connect();
  const connected = await view();
  expect(connected).toMatchObject({
    status: 'connected',
    shopAddress: 'larkfell.myshopify.com',
    keys: 'renewed',
    failure: null,
    webhooks: { state: 'working', failure: null },
  });

  const [delivered] = await shop.tell({ topic: 'shop/update', id: shop.shop.settings.id }, { times: 3 });
  expect(delivered).toMatchObject({ status: 200 });
  expect(await events()).toMatchObject([{ topic: 'shop/update', kind: 'shop_changed' }]);
  await expect
    .poll(
      async () => (await view())?.webhooks.topics.find(({ topic }) => topic === 'SHOP_UPDATE')?.lastEventAt,
    )
    .toBeTruthy();

  shop.webhooks.complianceUrl = connected?.webhookUrl ?? '';
  expect(await shop.uninstall()).toMatchObject([{ status: 200 }]);
  await workOffEvents(ctx, storeId, new AbortController().signal);
  expect(await view()).toMatchObject({ status: 'paused', keys: 'none' });

  // 48 hours later.
  const named = { shop_id: 1, shop_domain: connected?.shopAddress };
  expect(await shop.webhooks.deliver('shop/redact', named)).toMatchObject([{ status: 200 }]);
  await workOffEvents(ctx, storeId, new AbortController().signal);
  expect(await view()).toBeNull();
});

it('refuses a callback that somebody has changed', async () => {
  const callback = await goThroughShop();
  const forged = { ...callback, query: { ...callback.query, code: 'another' } };
  await expect(completeConnect(ctx, 'shopify', forged)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await view()).toMatchObject({ status: 'pending', keys: 'none', authorising: null });
});

it('makes subscriptions again that the platform has given up, and takes them back when it leaves', async () => {
  await connect();
  const [first] = shop.shop.webhooks.all();
  if (first) shop.shop.webhooks.delete(first.id);
  expect(await checkWebhooks(ctx, storeId)).toMatchObject({ reenabled: [first?.topic] });
  const health = (await view())?.webhooks;
  expect(health?.topics.find(({ topic }) => topic === first?.topic)).toMatchObject({ reenabled: 1 });

  expect(await disconnect(ctx, { storeId, data: 'keep' })).toEqual({ webhooksRemoved: true, erased: null });
  expect(shop.shop.webhooks.all()).toEqual([]);
  expect(shop.problems).toEqual([]);
});
