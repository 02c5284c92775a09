import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeContractWorld } from '@/adapters/stores/contract-world';
import { askAdmin } from '../ask-admin.fixture';
import type { FakeShopify } from '../fake-shopify';
import { startFakeShopify } from '../start-fake-shopify';
import { cancelOrder, fulfilOrder, moveParcel, refundOrder, requestReturn } from './change-orders';
import { addProduct } from './change-products';
import { toDecimal, toMoney } from './money';
import { placeOrder } from './place-order';

let fake: FakeShopify;
beforeEach(async () => {
  fake = await startFakeShopify();
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.close();
});

const fields = `name displayFinancialStatus displayFulfillmentStatus returnStatus cancelledAt
  totalRefundedSet { presentmentMoney { amount } }
  lineItems(first: 5) { nodes { quantity currentQuantity unfulfilledQuantity refundableQuantity } }
  fulfillments { displayStatus deliveredAt trackingInfo { number } fulfillmentLineItems(first: 5) { nodes { quantity } } }`;

async function readOrder(id: number, selection = fields) {
  const { body } = await askAdmin(fake, `{ order(id: "gid://shopify/Order/${id}") { ${selection} } }`);
  return body.data.order;
}

function order() {
  const { product } = addProduct(fake.shop, {
    title: 'Mug',
    variants: [{ price: '12.50', inventoryQuantity: 5 }],
  });
  const [variant] = product.variants;
  const { order: placed } = placeOrder(fake.shop, { lines: [{ variantId: variant?.id ?? 0, quantity: 3 }] });
  expect(variant?.inventoryQuantity).toBe(2);
  return { id: placed.id, line: placed.lineItems[0]?.id ?? 0 };
}

test('an order goes from placed over a part on its way to delivered', async () => {
  const { id, line } = order();
  expect(await readOrder(id)).toMatchObject({
    displayFinancialStatus: 'PAID',
    displayFulfillmentStatus: 'UNFULFILLED',
  });
  fulfilOrder(fake.shop, id, { lines: [{ lineItemId: line, quantity: 1 }], number: 'T1' });
  expect(await readOrder(id)).toMatchObject({
    displayFulfillmentStatus: 'PARTIALLY_FULFILLED',
    lineItems: { nodes: [{ quantity: 3, unfulfilledQuantity: 2 }] },
    fulfillments: [{ trackingInfo: [{ number: 'T1' }], fulfillmentLineItems: { nodes: [{ quantity: 1 }] } }],
  });
  fulfilOrder(fake.shop, id);
  moveParcel(fake.shop, id, 0, 'DELIVERED');
  requestReturn(fake.shop, id, [{ lineItemId: line, quantity: 1 }]);
  expect(await readOrder(id)).toMatchObject({
    displayFulfillmentStatus: 'FULFILLED',
    returnStatus: 'RETURN_REQUESTED',
    fulfillments: [
      { displayStatus: 'DELIVERED', deliveredAt: expect.any(String) },
      { displayStatus: 'FULFILLED' },
    ],
  });
});

test('money goes back in part, then with a cancellation the rest', async () => {
  const { id, line } = order();
  refundOrder(fake.shop, id, { lines: [{ lineItemId: line, quantity: 1 }] });
  expect(await readOrder(id)).toMatchObject({
    displayFinancialStatus: 'PARTIALLY_REFUNDED',
    totalRefundedSet: { presentmentMoney: { amount: '12.5' } },
    lineItems: { nodes: [{ currentQuantity: 2, refundableQuantity: 2 }] },
  });
  cancelOrder(fake.shop, id);
  expect(await readOrder(id)).toMatchObject({
    displayFinancialStatus: 'REFUNDED',
    cancelledAt: expect.any(String),
    totalRefundedSet: { presentmentMoney: { amount: '42.4' } },
    lineItems: { nodes: [{ currentQuantity: 0 }] },
  });
});

test('amounts are written as Shopify writes them', () => {
  expect(toMoney(129900, 'EUR')).toBe('1299.00');
  expect(toDecimal(129900, 'EUR')).toBe('1299.0');
  expect(toDecimal(1250, 'EUR')).toBe('12.5');
  expect(toDecimal(1500, 'JPY')).toBe('1500.0');
});

test('the world of the contract suite can be asked for', async () => {
  await fake.close();
  fake = await startFakeShopify({ world: makeContractWorld() });
  const dollars = await readOrder(
    5008,
    'presentmentCurrencyCode totalPriceSet { presentmentMoney { amount currencyCode } shopMoney { amount currencyCode } } customAttributes { key value }',
  );
  expect(dollars.totalPriceSet).toEqual({
    presentmentMoney: { amount: '60.9', currencyCode: 'USD' },
    shopMoney: { amount: '54.81', currencyCode: 'EUR' },
  });
  expect(dollars.customAttributes).toEqual([{ key: 'storefolk_cart', value: 'cart-token-of-dan' }]);
  const { body } = await askAdmin(
    fake,
    `{ products(first: 20) { nodes { id title status variantsCount { count } variants(first: 1) { nodes { price inventoryItem { tracked } } } } }
       shop { shopPolicies { title } } pages(first: 5) { nodes { title } } customers(first: 9) { nodes { firstName lastName } } }`,
  );
  expect(body.data.products.nodes).toHaveLength(12);
  expect(body.data.products.nodes[6]).toMatchObject({ title: 'Lime Paint', variantsCount: { count: 120 } });
  expect(body.data.products.nodes[3].variants.nodes[0]).toMatchObject({ inventoryItem: { tracked: false } });
  expect(body.data.customers.nodes[0]).toEqual({ firstName: 'Ada', lastName: 'Byron' });
  expect(body.data.shop.shopPolicies).toEqual([{ title: 'Returns' }]);
});
