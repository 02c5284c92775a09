import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';
import { SUBSCRIBED_TOPICS } from './webhook-topics';

const CALLBACK = 'https://storefolk.example/api/webhooks/shopify/aaa';

describe('ensureWebhooks', () => {
  let bed: ShopifyTestBed;
  beforeEach(async () => {
    bed = await startShopifyTestBed();
  });
  afterEach(async () => {
    expect(bed.fake.problems).toEqual([]);
    await bed.close();
  });
  const all = () => bed.fake.shop.webhooks.all();

  test('subscribes to every topic', async () => {
    const { webhooks, reenabled } = await bed.open().ensureWebhooks(CALLBACK);
    expect(webhooks.map(({ topic }) => topic).sort()).toEqual(
      SUBSCRIBED_TOPICS.map(({ topic }) => topic).sort(),
    );
    expect(webhooks.every(({ url }) => url === CALLBACK)).toBe(true);
    expect(reenabled).toEqual([]);
  });

  test('leaves out what the app may not have', async () => {
    const { webhooks } = await bed.open(['read_products']).ensureWebhooks(CALLBACK);
    expect(webhooks.map(({ topic }) => topic).sort()).toEqual([
      'APP_UNINSTALLED',
      'PRODUCTS_CREATE',
      'PRODUCTS_DELETE',
      'PRODUCTS_UPDATE',
      'SHOP_UPDATE',
    ]);
  });

  test('tells what Shopify gave up', async () => {
    const shop = bed.open();
    await shop.ensureWebhooks(CALLBACK);
    const lost = all().find(({ topic }) => topic === 'ORDERS_UPDATED');
    bed.fake.shop.webhooks.delete(lost?.id ?? -1);
    const { webhooks, reenabled } = await shop.ensureWebhooks(CALLBACK);
    expect(reenabled).toEqual(['ORDERS_UPDATED']);
    expect(webhooks).toHaveLength(SUBSCRIBED_TOPICS.length);
  });

  test('moves ours to a new address, and leaves those of others', async () => {
    const shop = bed.open();
    await shop.ensureWebhooks(CALLBACK);
    await shop.ensureWebhooks('https://staging.example/api/webhooks/shopify/zzz');
    const moved = 'https://new.example/api/webhooks/shopify/aaa';
    const { webhooks, reenabled } = await shop.ensureWebhooks(moved);
    expect(new Set(webhooks.map(({ url }) => url))).toEqual(new Set([moved]));
    expect(reenabled).toEqual([]);
    expect(all()).toHaveLength(2 * SUBSCRIBED_TOPICS.length);
    await shop.removeWebhooks(moved);
    expect(new Set(all().map(({ uri }) => uri))).toEqual(
      new Set(['https://staging.example/api/webhooks/shopify/zzz']),
    );
  });
});
