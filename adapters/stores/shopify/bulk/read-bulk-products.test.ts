import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlatformBatch, PlatformProduct, StorePlatform } from '@/core/stores/platform/store-platform';
import { addProduct } from '@/e2e/fakes/shopify/shop/change-products';
import { type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';

type Batch = PlatformBatch<PlatformProduct>;
const COUNT = 320;

/** Above 250 products, Shopify is asked for a file. */
describe('products by a bulk operation', () => {
  let bed: ShopifyTestBed;
  let shop: StorePlatform;
  beforeEach(async () => {
    bed = await startShopifyTestBed();
    shop = bed.open();
    for (let i = 0; i < COUNT; i++) {
      addProduct(bed.fake.shop, {
        title: i === 5 ? '' : `Mug ${i} ☕`,
        descriptionHtml: `<p>No. <b>${i}</b></p>`,
        metafields: [
          {
            __typename: 'Metafield',
            id: 900_000 + i,
            namespace: 'custom',
            key: 'material',
            name: 'Made of',
            type: 'single_line_text_field',
            value: 'Clay',
          },
        ],
        variants: Array.from({ length: i === 7 ? 130 : 3 }, (_, v) => ({
          price: `${10 + v}.50`,
          title: `Size ${v}`,
          sku: `M-${i}-${v}`,
          inventoryQuantity: v - 1,
          selectedOptions: [{ name: 'Size', value: `Size ${v}` }],
          image: v === 0 ? { id: 800_000 + i, url: `https://cdn.example/${i}.jpg`, altText: null } : null,
        })),
      });
    }
  });
  afterEach(async () => {
    expect(bed.fake.problems).toEqual([]);
    await bed.close();
  });

  async function read(cursor?: string): Promise<Batch[]> {
    const batches: Batch[] = [];
    for await (const batch of shop.products(cursor === undefined ? {} : { cursor })) batches.push(batch);
    return batches;
  }
  const idsOf = (batches: readonly Batch[]) =>
    batches.flatMap(({ items }) => items.map((one) => one.externalId));

  test('gives every product with its variants, and a fault for the one without a title', async () => {
    const batches = await read();
    const items = batches.flatMap((batch) => batch.items);
    expect(new Set(idsOf(batches)).size).toBe(COUNT - 1);
    expect(items).toHaveLength(COUNT - 1);
    expect(batches.flatMap(({ faults }) => faults)).toMatchObject([{ message: 'The product has no title.' }]);
    expect(batches.at(-1)?.total).toBe(COUNT);
    expect(items.find(({ title }) => title === 'Mug 7 ☕')?.variants).toHaveLength(130);
    expect(items.find(({ title }) => title === 'Mug 9 ☕')).toMatchObject({
      description: 'No. 9',
      attributes: { 'Made of': 'Clay' },
      variants: [
        { priceCents: 1050, stock: 0, available: false, imageUrl: 'https://cdn.example/9.jpg' },
        { priceCents: 1150, stock: 0, available: false, imageUrl: null },
        { priceCents: 1250, stock: 1, available: true, options: { Size: 'Size 2' } },
      ],
    });
    const paged = bed.fake.requests.filter(({ query }) => query?.includes('ListProducts'));
    expect(paged).toEqual([]);
  });

  test('gives the same as pages do', async () => {
    const [sample] = (await read())
      .flatMap((batch) => batch.items)
      .filter(({ title }) => title === 'Mug 7 ☕');
    expect(await shop.productsById([sample?.externalId ?? ''])).toEqual([sample]);
  });

  test('goes on behind any batch, with the operation that was begun', async () => {
    const batches = await read();
    expect(batches[0]).toMatchObject({ items: [], cursor: expect.any(String), total: COUNT });
    for (const [index, { cursor }] of batches.entries()) {
      const rest = await read(cursor ?? '');
      expect(idsOf(rest).sort()).toEqual(idsOf(batches.slice(index + 1)).sort());
    }
    expect(bed.fake.bulkOperations.all()).toHaveLength(1);
  });

  test('a download that breaks off is continued', async () => {
    bed.fake.bulkOperations.next({ cutAfter: 0.6 });
    expect(idsOf(await read())).toHaveLength(COUNT - 1);
    const downloads = bed.fake.requests.filter(({ path }) => path.startsWith('/storage/'));
    expect(downloads).toHaveLength(2);
  });

  test('half a file is never taken for a whole one', async () => {
    bed.fake.faults.next({ status: 'cut' }, Number.POSITIVE_INFINITY, /^\/storage\//);
    await expect(read()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });

  test.each([
    ['failed', { fail: 'TIMEOUT' }],
    ['is behind an address that has ended', { expireUrl: true }],
  ] as const)('an operation that %s is started anew', async (_what, fault) => {
    bed.fake.bulkOperations.next(fault);
    await expect(read()).rejects.toMatchObject({ code: 'conflict' });
    expect(idsOf(await read())).toHaveLength(COUNT - 1);
  });

  test('an operation that is gone is started anew', async () => {
    const cursor = JSON.stringify({ bulk: 'gid://shopify/BulkOperation/1', line: 0, again: [] });
    await expect(read(cursor)).rejects.toMatchObject({ code: 'conflict' });
    await expect(read('{"bulk":1}')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('waits its turn while Shopify works on other exports', async () => {
    bed.fake.bulkOperations.next(...Array(5).fill({ takeMs: 3000 }));
    const others = Array.from({ length: 5 }, () => shop.products()[Symbol.asyncIterator]());
    for (const other of others) await other.next();
    await expect(read()).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 60 });
  });

  test('stops while it waits', async () => {
    bed.fake.bulkOperations.next({ takeMs: 1000 });
    const stop = new AbortController();
    const listing = shop.products({ signal: stop.signal })[Symbol.asyncIterator]();
    await listing.next();
    setTimeout(() => stop.abort(new Error('enough')), 50);
    const startedAt = performance.now();
    await expect(listing.next()).rejects.toThrow('enough');
    expect(performance.now() - startedAt).toBeLessThan(700);
  });

  test('what changed since a time may be many as well', async () => {
    const since = new Date(Date.now() - 60_000);
    const items: PlatformProduct[] = [];
    for await (const batch of shop.products({ since })) items.push(...batch.items);
    expect(items).toHaveLength(COUNT - 1);
    expect(bed.fake.bulkOperations.all()[0]?.query).toContain('updated_at');
  });
});
