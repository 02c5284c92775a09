import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { createSecretBox } from '@/platform/secret-box';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { ConnectCallback } from '../platform/platform-connector';
import { createStore } from '../settings/create-store';
import { readStore } from '../settings/stores.queries';
import { type HandMadePlatform, makePlatform } from '../testing/hand-made-connector';
import { type BeginConnect, beginConnect } from './connecting/begin-connect';
import { completeConnect } from './connecting/complete-connect';
import { finishConnect } from './connecting/finish-connect';
import { verifyConnection } from './connecting/verify-connection';
import { archiveFileProducts } from './leaving/archive-file-products';
import { disconnect } from './leaving/disconnect';
import { readConnectionView } from './read-connection';
import { applySuggestedSettings } from './suggestions/suggested-settings';

const SHOP = 'larkfell.example';

let test: CoreTestContext;
let ctx: AppContext;
let shop: HandMadePlatform;
let storeId: string;
let now: Date;

beforeAll(async () => {
  test = await createCoreContext({
    secrets: createSecretBox('a master secret for tests'),
    publicUrl: 'https://chat.example',
    now: () => now,
  });
  ctx = test.ctx;
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  shop = makePlatform();
  ctx.platforms = shop.platforms;
  test.forget();
  storeId = (await createStore(ctx, { name: 'Larkfell', currency: 'EUR' })).storeId;
});

const paste = (input: Partial<BeginConnect> & { key?: string; shopAddress?: string } = {}) =>
  beginConnect(ctx, {
    storeId,
    platform: 'shopify',
    method: 'token',
    fields: { shop: input.shopAddress ?? SHOP, key: input.key ?? shop.key },
    ...(input.eraseOtherShop ? { eraseOtherShop: true } : {}),
  });

/** Sends the owner off; returns how the platform sends them back. */
async function authorise(shopAddress = SHOP): Promise<(query?: Record<string, string>) => ConnectCallback> {
  const outcome = await beginConnect(ctx, {
    storeId,
    platform: 'shopify',
    method: 'oauth',
    fields: { shop: shopAddress },
  });
  if (!('redirectUrl' in outcome)) throw new Error('the owner was not sent anywhere');
  const url = new URL(outcome.redirectUrl);
  expect(url.searchParams.get('back')).toBe('https://chat.example/api/connect/shopify/return');
  const state = url.searchParams.get('state') ?? '';
  expect(state).toMatch(/^[\w-]{43}$/);
  return (query = { key: shop.key }) => ({
    method: 'GET',
    query: { state, ...query },
    rawBody: Buffer.alloc(0),
    headers: {},
  });
}

const view = async () => (await readConnectionView(ctx, storeId)).connection;
const row = () => ctx.db.platformConnection.findUniqueOrThrow({ where: { storeId } });

async function storeShopData(origin: string): Promise<void> {
  await ctx.sql.query(
    `INSERT INTO products (store_id, id, origin, external_id, title, currency, content_hash, updated_at)
     SELECT $1, gen_random_uuid(), $2, n::text, 'Lamp ' || n, 'EUR', '', now() FROM generate_series(1, 1100) n`,
    [storeId, origin],
  );
  await ctx.db.customer.create({
    data: { storeId, origin, externalId: '7', email: 'ada@shopper.example', contentHash: '' },
  });
  await ctx.db.knowledgeSource.create({ data: { storeId, type: 'shop', title: 'Shop pages' } });
  await ctx.db.syncMark.create({ data: { storeId, resource: 'products', syncedThrough: now } });
}

describe('connecting with pasted keys', () => {
  it('verifies them, sets up webhooks, begins the first sync and shows no secret', async () => {
    expect(await paste()).toEqual({ connected: true });
    expect(await view()).toMatchObject({
      platform: 'shopify',
      platformName: 'Shopify',
      status: 'connected',
      shopAddress: SHOP,
      shopName: 'Larkfell',
      keys: 'lasting',
      missing: [{ scope: 'read_orders', consequence: 'Orders cannot be looked up.' }],
      failure: null,
      webhooks: { state: 'working', failure: null, topics: [{ topic: 'ORDERS_UPDATED' }, {}] },
    });
    const { id } = await row();
    expect(shop.webhooks[0]?.url).toBe(`https://chat.example/api/webhooks/shopify/${id}`);
    expect(await ctx.db.syncRun.findMany({ where: { storeId } })).toMatchObject([
      { kind: 'first', trigger: 'connect' },
    ]);
    expect(test.enqueued.map(({ name }) => name)).toContain('store-sync');
    expect(JSON.stringify(await readConnectionView(ctx, storeId))).not.toContain(shop.key);
    expect(JSON.stringify(await row())).not.toContain(shop.key);
  });

  it('leaves everything as it was when the shop refuses them', async () => {
    await paste();
    await expect(paste({ key: 'wrong' })).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await view()).toMatchObject({ status: 'connected', failure: null });
    expect(await verifyConnection(ctx, storeId)).toMatchObject({ name: 'Larkfell' });
  });

  it('says which field is missing', async () => {
    const input = { storeId, platform: 'shopify' as const, method: 'token' };
    await expect(beginConnect(ctx, { ...input, fields: { shop: SHOP, key: ' ' } })).rejects.toMatchObject({
      issues: [{ path: ['key'], message: 'Fill in “Key”.' }],
    });
    await expect(beginConnect(ctx, { ...input, method: 'magic', fields: {} })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('stays connected, and says why, when webhooks cannot be set up', async () => {
    shop.webhookFault = new AppError('forbidden', 'The platform wants an https address.');
    await paste();
    expect(await view()).toMatchObject({
      status: 'connected',
      webhooks: { state: 'none', failure: 'The platform wants an https address.' },
    });
  });
});

describe('connecting by authorisation', () => {
  it('finishes once, for whoever brings the state back', async () => {
    const callback = await authorise();
    expect(await view()).toMatchObject({ status: 'pending', authorising: 'waiting', keys: 'none' });
    expect(JSON.stringify(await row())).not.toContain(callback().query.state);

    expect(await completeConnect(ctx, 'shopify', callback())).toEqual({ storeId, already: false });
    expect(await view()).toMatchObject({ authorising: 'delivered' });
    await finishConnect(ctx, storeId);
    expect(await view()).toMatchObject({ status: 'connected', authorising: null });

    expect(await completeConnect(ctx, 'shopify', callback({ key: 'other' }))).toEqual({
      storeId,
      already: true,
    });
    await finishConnect(ctx, storeId);
    expect(await verifyConnection(ctx, storeId)).toMatchObject({ name: 'Larkfell' });
  });

  it('connects once when two requests finish at the same time', async () => {
    const callback = await authorise();
    await completeConnect(ctx, 'shopify', callback());
    await Promise.all([finishConnect(ctx, storeId), finishConnect(ctx, storeId)]);
    expect(await view()).toMatchObject({ status: 'connected', failure: null });
    expect(await ctx.db.syncRun.count({ where: { storeId } })).toBe(1);
  });

  it('refuses a state that nobody was given, or that is too old', async () => {
    const callback = await authorise();
    await expect(
      completeConnect(ctx, 'shopify', { ...callback(), query: { state: 'guessed' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
    now = new Date(now.getTime() + 15 * 60_000 + 1);
    await expect(completeConnect(ctx, 'shopify', callback())).rejects.toMatchObject({ code: 'conflict' });
    expect(await view()).toMatchObject({
      status: 'pending',
      authorising: null,
      failure: expect.stringMatching(/15 minutes/),
    });
  });

  it('voids an authorisation by the next one', async () => {
    const first = await authorise();
    const second = await authorise();
    await expect(completeConnect(ctx, 'shopify', first())).rejects.toMatchObject({ code: 'not_found' });
    await completeConnect(ctx, 'shopify', second());
    await finishConnect(ctx, storeId);
    expect(await view()).toMatchObject({ status: 'connected' });
  });

  it('says that the owner refused', async () => {
    const callback = await authorise();
    await expect(completeConnect(ctx, 'shopify', callback({ refused: '1' }))).rejects.toThrow(/refused/);
    expect(await view()).toMatchObject({ status: 'pending', failure: 'The owner refused at the shop.' });
  });

  it('keeps a connection that works when another authorisation brings keys that do not', async () => {
    await paste();
    const callback = await authorise();
    await completeConnect(ctx, 'shopify', callback({ key: 'wrong' }));
    await expect(finishConnect(ctx, storeId)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await view()).toMatchObject({
      status: 'connected',
      authorising: null,
      failure: expect.stringMatching(/accept this key/),
    });
    expect(await verifyConnection(ctx, storeId)).not.toBeNull();
    expect(await view()).toMatchObject({ failure: null });
  });

  it('keeps delivered keys while the shop is down, for “test connection”', async () => {
    const callback = await authorise();
    await completeConnect(ctx, 'shopify', callback());
    shop.fault = new AppError('unavailable', 'The shop does not answer.');
    await expect(finishConnect(ctx, storeId)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await view()).toMatchObject({
      status: 'pending',
      authorising: 'delivered',
      failure: expect.stringMatching(/not answer/),
    });
    shop.fault = null;
    await verifyConnection(ctx, storeId);
    expect(await view()).toMatchObject({ status: 'connected', failure: null });
  });
});

describe('a connection that is refused', () => {
  it('asks to reconnect, and works again once the shop agrees', async () => {
    await paste();
    shop.key = 'changed';
    await expect(verifyConnection(ctx, storeId)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await view()).toMatchObject({
      status: 'needs_reconnect',
      failure: expect.stringMatching(/accept this key/),
    });
    const { id } = await row();
    shop.key = 'open sesame';
    await verifyConnection(ctx, storeId);
    expect(await view()).toMatchObject({ status: 'connected', failure: null });
    expect((await row()).id).toBe(id);
  });

  it('has nothing to test without a shop', async () => {
    await expect(verifyConnection(ctx, storeId)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('another shop than before', () => {
  it('is refused while data of the first one is there, unless the owner agrees to erase it', async () => {
    await paste();
    await storeShopData('shopify');
    const before = await row();
    await expect(paste({ shopAddress: 'other.example' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(authorise('other.example')).rejects.toMatchObject({ code: 'conflict' });
    expect(await view()).toMatchObject({ status: 'connected', shopAddress: SHOP });

    await paste({ shopAddress: 'other.example', eraseOtherShop: true });
    expect(await view()).toMatchObject({ status: 'connected', shopAddress: 'other.example' });
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(0);
    expect(await ctx.db.syncRun.findMany({ where: { storeId } })).toMatchObject([{ kind: 'first' }]);
    // Deliveries of the first shop are not taken for the second one's.
    expect((await row()).id).not.toBe(before.id);
  });

  it('is welcome when nothing of the first one is there', async () => {
    await paste();
    await paste({ shopAddress: 'other.example' });
    expect(await view()).toMatchObject({ shopAddress: 'other.example' });
  });

  it('means a reconciliation when it is the same shop again', async () => {
    await paste();
    await storeShopData('shopify');
    await ctx.db.syncRun.deleteMany({ where: { storeId } });
    await paste();
    expect(await ctx.db.syncRun.findMany({ where: { storeId } })).toMatchObject([{ kind: 'reconcile' }]);
  });
});

describe('disconnecting', () => {
  it('wipes the keys and keeps the data', async () => {
    await paste();
    await storeShopData('shopify');
    expect(await disconnect(ctx, { storeId, data: 'keep' })).toEqual({ webhooksRemoved: true, erased: null });
    expect(await row()).toMatchObject({
      status: 'disconnected',
      encryptedCredentials: null,
      encryptedWebhookSecret: null,
      encryptedAuth: null,
      authState: null,
    });
    expect(shop.webhooks).toEqual([]);
    expect(await ctx.db.product.count({ where: { storeId } })).toBe(1100);
    expect(await ctx.db.webhookSubscription.count({ where: { storeId } })).toBe(0);
    expect(await ctx.db.syncRun.count({ where: { storeId, status: 'queued' } })).toBe(0);
  });

  it('wipes the keys also when the platform cannot be reached', async () => {
    await paste();
    shop.fault = new AppError('unavailable', 'The shop does not answer.');
    expect(await disconnect(ctx, { storeId, data: 'keep' })).toMatchObject({ webhooksRemoved: false });
    expect(await row()).toMatchObject({ status: 'disconnected', encryptedCredentials: null });
  });

  it('erases what came from the shop, and nothing else', async () => {
    await paste();
    await storeShopData('shopify');
    await ctx.db.product.create({
      data: { storeId, externalId: 'own', title: 'Own', currency: 'EUR', contentHash: '' },
    });
    const { erased } = await disconnect(ctx, { storeId, data: 'erase' });
    expect(erased).toEqual({ products: 1100, orders: 0, customers: 1, pages: 1, carts: 0 });
    expect(await ctx.db.product.findMany({ where: { storeId } })).toMatchObject([{ externalId: 'own' }]);
    for (const count of [
      ctx.db.customer.count({ where: { storeId } }),
      ctx.db.knowledgeSource.count({ where: { storeId } }),
      ctx.db.syncRun.count({ where: { storeId } }),
      ctx.db.syncMark.count({ where: { storeId } }),
    ])
      expect(await count).toBe(0);
    expect(test.enqueued.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['catalog-index', 'knowledge-index']),
    );
    expect(await view()).toBeNull();
    expect(await disconnect(ctx, { storeId, data: 'erase' })).toEqual({
      webhooksRemoved: true,
      erased: null,
    });
  });
});

describe('what the shop and the store say differently', () => {
  it('is suggested and taken over when the owner agrees; an empty website is filled in', async () => {
    await paste();
    expect(await readStore(ctx, storeId)).toMatchObject({
      currency: 'EUR',
      websiteUrl: 'https://larkfell.example',
    });
    expect((await view())?.suggestedSettings).toEqual({
      currency: 'SEK',
      locale: 'sv',
      timeZone: 'Europe/Stockholm',
    });
    await applySuggestedSettings(ctx, { storeId, fields: ['currency', 'timeZone'] });
    expect(await readStore(ctx, storeId)).toMatchObject({ currency: 'SEK', locale: 'en' });
    expect((await view())?.suggestedSettings).toEqual({ locale: 'sv' });
    await expect(applySuggestedSettings(ctx, { storeId, fields: ['name'] })).rejects.toThrow();
  });

  it('leaves out what the settings would not take', async () => {
    Object.assign(shop.facts, { currency: 'XYZ', timeZone: null, locale: '??' });
    await paste();
    expect((await view())?.suggestedSettings).toEqual({});
  });

  it('counts products from files, and archives them on request', async () => {
    await ctx.db.product.create({
      data: { storeId, id: newId(), externalId: 'own', title: 'Own', currency: 'EUR', contentHash: '' },
    });
    await paste();
    expect(await readConnectionView(ctx, storeId)).toMatchObject({ fileProducts: 1 });
    expect(await archiveFileProducts(ctx, storeId)).toBe(1);
    expect(await archiveFileProducts(ctx, storeId)).toBe(0);
    expect(await readConnectionView(ctx, storeId)).toMatchObject({ fileProducts: 0 });
  });
});
