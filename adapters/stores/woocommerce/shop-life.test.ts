import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '@/adapters/stores/store-platform-harness';
import type { PlatformBatch, PlatformProduct, StorePlatform } from '@/core/stores/platform/store-platform';
import { type FakeWooCommerce, startFakeWooCommerce } from '@/e2e/fakes/woocommerce/start-fake-woocommerce';
import { makeContractWorld } from '../contract-world';
import { openWooCommerceShop } from './woocommerce-platform';

let fake: FakeWooCommerce;
let shop: StorePlatform;
beforeEach(async () => {
  fake = await startFakeWooCommerce({
    world: makeContractWorld(),
    profile: { pricesIncludeTax: false, ownOrderNumbers: true },
    control: true,
  });
  shop = openWooCommerceShop({ shopUrl: fake.url, restPrefix: 'wp-json', ...fake.key }, 'secret');
});
afterEach(() => fake.close());

describe('a cart that was handed to the checkout', () => {
  const cart = {
    lines: [
      { productExternalId: '1001', variantExternalId: '10010001', sku: null, quantity: 1 },
      { productExternalId: '1002', variantExternalId: '1002', sku: null, quantity: 2 },
      { productExternalId: '1001', variantExternalId: '10010001', sku: null, quantity: 1 },
    ],
    discountCode: 'FERN10',
    cartToken: 'cart_7~Token',
    email: 'ada@shopper.example',
  };

  it('comes back with the order, and what was bought is no longer there', async () => {
    const link = await shop.checkoutUrl(cart);
    expect(link).toBe(
      `${fake.url}/checkout-link/?products=10010001:2,1002:2&coupon=FERN10` +
        '&utm_source=storefolk&utm_medium=chat&utm_id=cart_7~Token',
    );
    const page = await fetch(link);
    expect(await page.text()).toMatch(/Reading Lamp – Brass × 2.*Linen Throw × 2.*Coupon: fern10/s);
    const form = new URLSearchParams({ email: 'ada@shopper.example', first_name: 'Ada', last_name: 'Byron' });
    const done = await fetch(page.url, { method: 'POST', body: form });
    expect(await done.text()).toContain('Order received');

    const id = /order-received\/(\d+)/.exec(done.url)?.[1] ?? '';
    const [order] = await shop.ordersById([id]);
    expect(order).toMatchObject({
      cartToken: 'cart_7~Token',
      email: 'ada@shopper.example',
      customerExternalId: '701',
      discountCodes: ['fern10'],
      totalCents: 2 * 4900 + 2 * 7900,
      statusUrl: done.url,
    });
    const offers = await shop.offers(cart.lines.slice(0, 2));
    expect(offers.map(({ stock }) => stock).sort()).toEqual([10, 3]);
  });

  it('is refused when nothing of it can be linked to', async () => {
    const nothing = {
      ...cart,
      lines: [{ productExternalId: 'x', variantExternalId: 'gid://1', sku: null, quantity: 1 }],
    };
    await expect(shop.checkoutUrl(nothing)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is linked to by query where the shop’s addresses are not rewritten', async () => {
    const keys = {
      shopUrl: 'https://shop.example/de',
      restPrefix: 'index.php/wp-json',
      consumerKey: 'ck_',
      consumerSecret: 'cs_',
    };
    const link = await openWooCommerceShop(keys, 'x').checkoutUrl({ ...cart, discountCode: 'Ä&B' });
    expect(link).toMatch(
      /^https:\/\/shop\.example\/de\/\?checkout-link=true&products=10010001:2,1002:2&coupon=%C3%84%26B&/,
    );
  });
});

describe('reading', () => {
  it('goes on where one thing cannot be read', async () => {
    const broken: [number, object][] = [
      [7001, { name: '' }],
      [7002, { name: 'Costs less than nothing', regular_price: '-3.00' }],
    ];
    for (const [id, fields] of broken) {
      const base = fake.shop.products.get(1002);
      fake.shop.products.set(id, { ...base, id, price: '-3.00', ...fields });
    }
    fake.shop.orders.set(7003, { ...fake.shop.orders.get(5001), id: 7003, currency: 'coins' });
    const products: PlatformBatch<PlatformProduct>[] = [];
    for await (const batch of shop.products()) products.push(batch);
    expect(products.flatMap(({ faults }) => faults)).toEqual([
      { externalId: '7001', message: 'The product has no name.' },
      { externalId: '7002', message: '“-3.00” is not a price that can be charged' },
    ]);
    expect(products.flatMap(({ items }) => items)).toHaveLength(13);
    const orders = [];
    for await (const batch of shop.orders()) orders.push(batch);
    expect(orders.flatMap(({ faults }) => faults)).toMatchObject([{ externalId: '7003' }]);
    expect(orders.flatMap(({ items }) => items)).toHaveLength(11);
  });

  it('takes a cart at the checkout for no order, and what is in the trash for gone', async () => {
    fake.shop.orders.set(7004, { ...fake.shop.orders.get(5001), id: 7004, status: 'checkout-draft' });
    const product = fake.shop.products.get(1002);
    if (product) product.status = 'trash';
    expect((await collect(shop.orders())).map(({ externalId }) => externalId)).not.toContain('7004');
    expect(await shop.ordersById(['7004'])).toEqual([]);
    expect(await shop.productsById(['1002'])).toEqual([]);
    const ids: string[] = [];
    for await (const part of shop.orderIds()) ids.push(...part);
    for await (const part of shop.productIds()) ids.push(...part);
    expect(ids).not.toContain('7004');
    expect(ids).not.toContain('1002');
  });

  it('leaves out a product that is deleted while its variations are asked for', async () => {
    fake.breakNext({
      path: 'products/1007/variations',
      status: 404,
      body: { code: 'x_invalid_id', message: '' },
    });
    const products = await collect(shop.products());
    expect(products.map(({ externalId }) => externalId)).not.toContain('1007');
    expect(products).toHaveLength(11);
  });

  it('asks for customers’ notes with single orders, and not with lists', async () => {
    const note = { id: 1, parent_id: 5003, note: 'Left at the <b>door</b>.', customer_note: true };
    fake.shop.notes.set(1, { ...note, date_created_gmt: '2026-10-07T15:31:00' });
    fake.shop.notes.set(2, { ...note, id: 2, note: 'Chargeback risk', customer_note: false });
    const [order] = await shop.ordersById(['5003']);
    expect(order?.customerNotes).toEqual([
      { createdAt: new Date('2026-10-07T15:31:00Z'), text: 'Left at the door.' },
    ]);
    fake.requests.length = 0;
    await collect(shop.orders());
    expect(fake.requests.filter((target) => target.includes('/notes'))).toEqual([]);
  });

  it('leaves out pages that are tools of the shop, or locked', async () => {
    const page = {
      status: 'publish',
      link: `${fake.url}/x/`,
      modified_gmt: '2026-01-01T00:00:00',
      excerpt: {},
    };
    const content = { rendered: '<p>x</p>', protected: false };
    const pages: [number, string, object][] = [
      [21, 'checkout', { content }],
      [22, 'cart', { content }],
      [23, 'vip', { content: { rendered: '', protected: true } }],
      [24, 'terms', { content }],
    ];
    for (const [id, slug, fields] of pages) {
      fake.shop.pages.set(id, { id, slug, title: { rendered: slug.toUpperCase() }, ...page, ...fields });
    }
    const found = await shop.pages();
    expect(found.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual([
      'page About us',
      'policy Returns',
      'policy TERMS',
    ]);
  });
});

describe('limits', () => {
  it('are the shop’s own, of the product or of one variation', async () => {
    const set = (table: Map<number, { id: number }>, id: number, fields: object) =>
      table.set(id, { ...table.get(id), id, ...fields });
    const meta = (values: Record<string, unknown>) =>
      Object.entries(values).map(([key, value]) => ({ key, value }));
    set(fake.shop.products, 1002, { sold_individually: true });
    set(fake.shop.products, 1010, {
      meta_data: meta({ minimum_allowed_quantity: '2', maximum_allowed_quantity: 6, group_of_quantity: '2' }),
    });
    set(fake.shop.variations, 10010001, { meta_data: meta({ variation_maximum_allowed_quantity: '3' }) });
    const key = (productExternalId: string, variantExternalId = productExternalId) => ({
      productExternalId,
      variantExternalId,
    });
    const offers = await shop.offers([key('1002'), key('1010'), key('1001', '10010001')]);
    expect(
      offers
        .map(({ minQuantity, maxQuantity, quantityStep }) => [minQuantity, maxQuantity, quantityStep])
        .sort(),
    ).toEqual([
      [null, 1, 1],
      [null, 3, 1],
      [2, 6, 2],
    ]);
  });
});

describe('fulfillments of WooCommerce itself', () => {
  const mark = () => {
    const order = fake.shop.orders.get(5001);
    if (order) order.meta_data = [{ id: 1, key: '_fulfillment_status', value: 'partially_fulfilled' }];
  };

  it('are read where the shop uses them', async () => {
    mark();
    const meta = {
      _tracking_number: 'F1',
      _shipping_provider: 'dhl',
      _tracking_url: 'https://dhl.example/F1',
      _items: [{ item_id: 50011, qty: 1 }],
    };
    const meta_data = Object.entries(meta).map(([key, value]) => ({ key, value }));
    const fulfillments = [
      { id: 3, status: 'fulfilled', is_fulfilled: true, date_deleted: null, meta_data },
      {
        id: 4,
        status: 'unfulfilled',
        is_fulfilled: false,
        meta_data: [{ key: '_items', value: [{ item_id: 50012, qty: 3 }] }],
      },
    ];
    fake.breakNext({ path: 'orders/5001/fulfillments', status: 200, body: fulfillments });
    const [order] = await shop.ordersById(['5001']);
    expect(order).toMatchObject({
      status: 'partially_shipped',
      fulfillments: [
        {
          externalId: '3',
          status: 'shipped',
          trackingUrl: 'https://dhl.example/F1',
          lines: [{ lineExternalId: '50011', quantity: 1 }],
        },
        { externalId: '4', status: 'preparing' },
      ],
    });
  });

  it('that were switched off since keep nobody from the order', async () => {
    mark();
    expect(await shop.ordersById(['5001'])).toMatchObject([{ fulfillments: [] }]);
  });
});

it('steers the double from another process', async () => {
  const control = (action: object) =>
    fetch(`${fake.url}/__control`, { method: 'POST', body: JSON.stringify(action) });
  const record = makeContractWorld().products.find(({ externalId }) => externalId === '1012');
  await control({ action: 'put', kind: 'product', record: { ...record, title: 'Tea Towels, three' } });
  expect(await shop.productsById(['1012'])).toMatchObject([
    { title: 'Tea Towels, three', updatedAt: record?.updatedAt },
  ]);
  await control({ action: 'remove', kind: 'product', id: '1012' });
  expect(await shop.productsById(['1012'])).toEqual([]);
  const state = (await (await fetch(`${fake.url}/__control`)).json()) as {
    orders: unknown[];
    requests: string[];
  };
  expect(state.orders).toHaveLength(11);
  expect(state.requests.join()).not.toContain('oauth');
});
