import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { addProduct } from '../shop/change-products';
import { addDiscount } from '../shop/discount-status';
import { startFakeShopify } from '../start-fake-shopify';

let fake: FakeShopify;
let variantId: number;
beforeEach(async () => {
  fake = await startFakeShopify();
  const { product } = addProduct(fake.shop, {
    title: 'Mug & Saucer',
    handle: 'mug',
    variants: [{ price: '12.50', inventoryQuantity: 3 }],
  });
  variantId = product.variants[0]?.id ?? 0;
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.close();
});

test('a cart link leads to the checkout, and paying to an order that knows where it came from', async () => {
  addDiscount(fake.shop, { code: 'FERN10' });
  const link =
    `${fake.origin}/cart/${variantId}:2?attributes[storefolk_cart]=token-1&discount=fern10` +
    '&checkout[email]=ada@shopper.example&utm_source=storefolk';
  const page = await fetch(link);
  const html = await page.text();
  expect(html).toContain('2 × Mug &amp; Saucer');
  expect(html).toContain('data-total>22.50 EUR');
  expect(html).toContain('value="ada@shopper.example"');

  const body = new URLSearchParams({ email: 'ada@shopper.example' });
  const thanks = await (await fetch(page.url, { method: 'POST', body })).text();
  expect(thanks).toContain('#1001');
  await fetch(page.url, { method: 'POST', body });
  expect(fake.shop.orders.size).toBe(1);

  const asked = await askAdmin(
    fake,
    `{ orders(first: 1) { nodes {
      name email discountCodes customAttributes { key value } statusPageUrl
      totalPriceSet { shopMoney { amount } }
      customer { defaultEmailAddress { emailAddress } }
      customerJourneySummary { lastVisit { utmParameters { source } } }
    } } }`,
  );
  const [order] = asked.body.data.orders.nodes;
  expect(order).toMatchObject({
    email: 'ada@shopper.example',
    discountCodes: ['FERN10'],
    customAttributes: [{ key: 'storefolk_cart', value: 'token-1' }],
    totalPriceSet: { shopMoney: { amount: '27.4' } },
    customer: { defaultEmailAddress: { emailAddress: 'ada@shopper.example' } },
    customerJourneySummary: { lastVisit: { utmParameters: { source: 'storefolk' } } },
  });
  expect(await (await fetch(order.statusPageUrl)).text()).toContain('Order #1001');
  expect(fake.shop.findVariant(variantId)?.variant.inventoryQuantity).toBe(1);
});

test('no more is sold than there is, and nothing that is sold out', async () => {
  expect(await (await fetch(`${fake.origin}/cart/${variantId}:9`)).text()).toContain('3 × Mug');
  const found = fake.shop.findVariant(variantId);
  if (found) found.variant.inventoryQuantity = 0;
  expect(await (await fetch(`${fake.origin}/cart/${variantId}:1`)).text()).toContain('sold out');
});

test.each(['/cart/999:1', '/cart/nonsense', '/products/none', '/checkouts/cn/none'])(
  '%s is not found',
  async (path) => {
    expect((await fetch(`${fake.origin}${path}`)).status).toBe(404);
  },
);

test('a product has a page', async () => {
  expect(await (await fetch(`${fake.origin}/products/mug`)).text()).toContain('12.50 EUR');
});
