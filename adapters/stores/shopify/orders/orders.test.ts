import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import { addCustomer } from '@/e2e/fakes/shopify/shop/change-customers';
import {
  changeOrder,
  fulfilOrder,
  moveParcel,
  refundOrder,
  requestReturn,
} from '@/e2e/fakes/shopify/shop/change-orders';
import { addProduct } from '@/e2e/fakes/shopify/shop/change-products';
import type { OrderRecord } from '@/e2e/fakes/shopify/shop/order-records';
import { type OrderRequest, placeOrder } from '@/e2e/fakes/shopify/shop/place-order';
import { collect } from '../../store-platform-harness';
import { type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';

const EMAIL = 'ada@shopper.example';

describe('orders', () => {
  let bed: ShopifyTestBed;
  let shop: StorePlatform;
  let variantId: number;
  beforeEach(async () => {
    bed = await startShopifyTestBed();
    shop = bed.open();
    const { product } = addProduct(bed.fake.shop, {
      title: 'Mug',
      variants: [{ price: '10.00', inventoryQuantity: 100 }],
    });
    variantId = product.variants[0]?.id ?? 0;
  });
  afterEach(async () => {
    expect(bed.fake.problems).toEqual([]);
    await bed.close();
  });

  const place = (over: Partial<OrderRequest> = {}): OrderRecord =>
    placeOrder(bed.fake.shop, { lines: [{ variantId, quantity: 6 }], email: EMAIL, ...over }).order;
  const read = async ({ id }: OrderRecord) => (await shop.ordersById([String(id)]))[0];
  const lineOf = ({ lineItems }: OrderRecord) => lineItems[0]?.id ?? 0;

  test('many parcels and refunds are all read', async () => {
    const order = place();
    for (let i = 0; i < 5; i++) {
      fulfilOrder(bed.fake.shop, order.id, {
        lines: [{ lineItemId: lineOf(order), quantity: 1 }],
        company: 'DHL',
        number: `T${i}`,
        url: `https://dhl.example/T${i}`,
      });
    }
    moveParcel(bed.fake.shop, order.id, 0, 'DELIVERED');
    for (let i = 0; i < 3; i++)
      refundOrder(bed.fake.shop, order.id, { amount: 100, note: 'looks like fraud' });
    const found = await read(order);
    expect(found?.fulfillments.map(({ trackingNumber, status }) => [trackingNumber, status])).toEqual([
      ['T0', 'delivered'],
      ['T1', 'shipped'],
      ['T2', 'shipped'],
      ['T3', 'shipped'],
      ['T4', 'shipped'],
    ]);
    expect(found).toMatchObject({
      status: 'partially_shipped',
      paymentStatus: 'partially_refunded',
      refundedCents: 300,
      lines: [{ quantity: 6, fulfilledQuantity: 5 }],
    });
    expect(found?.refunds).toHaveLength(3);
    // Notes on refunds are the shop's own.
    expect(JSON.stringify(found)).not.toContain('fraud');
  });

  test('a parcel with many things is read to its end', async () => {
    const lines = Array.from({ length: 150 }, () => ({ variantId, quantity: 0 }));
    const order = place({ lines });
    changeOrder(bed.fake.shop, order.id, (one) => {
      for (const line of one.lineItems) Object.assign(line, { quantity: 1, currentQuantity: 1 });
    });
    fulfilOrder(bed.fake.shop, order.id);
    const found = await read(order);
    expect(found?.lines).toHaveLength(150);
    expect(found?.fulfillments[0]?.lines).toHaveLength(150);
    expect(found?.status).toBe('shipped');
  });

  test('a parcel with several tracking numbers is several parcels', async () => {
    const order = place();
    fulfilOrder(bed.fake.shop, order.id, { number: 'A', company: 'UPS' });
    changeOrder(bed.fake.shop, order.id, (one) => {
      one.fulfillments[0]?.trackingInfo.push({ company: 'UPS', number: 'B', url: 'javascript:alert(1)' });
    });
    const parcels = (await read(order))?.fulfillments ?? [];
    expect(parcels.map(({ trackingNumber, lines }) => [trackingNumber, lines.length])).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
    expect(parcels[1]?.trackingUrl).toBeNull();
  });

  test('amounts are those that the customer paid', async () => {
    const order = place();
    bed.fake.shop.settings.exchangeRates = { JPY: 0.006 };
    changeOrder(bed.fake.shop, order.id, (one) => {
      one.presentmentCurrencyCode = 'JPY';
      one.total = 11_500;
      for (const line of one.lineItems) line.unitPrice = 1800;
    });
    expect(await read(order)).toMatchObject({
      currency: 'JPY',
      totalCents: 11_500,
      lines: [{ priceCents: 1800 }],
    });
  });

  test('how it was paid is told without the card', async () => {
    expect((await read(place()))?.payments).toMatchObject([{ method: 'Visa •••• 4242', kind: 'payment' }]);
  });

  test('a guest’s order is found by its phone number, in any writing', async () => {
    const order = place({ email: null, phone: '+49 151 2345 6799' });
    const number = order.name;
    expect(await shop.findOrders({ number, phone: '0151/23456799' })).toMatchObject([
      { externalId: String(order.id), customerExternalId: null, email: null },
    ]);
    expect(await shop.findOrders({ number, phone: '0151/23456798' })).toEqual([]);
  });

  test('an order without an e-mail of its own is found by its customer’s', async () => {
    const { customer } = addCustomer(bed.fake.shop, { email: EMAIL });
    const order = place({ email: null, customerId: customer.id });
    expect(await shop.findOrders({ number: order.name, email: EMAIL })).toHaveLength(1);
  });

  test('someone else’s number is found by nobody, and their order is not even fetched', async () => {
    const order = place({ email: 'ben@shopper.example' });
    await shop.verify();
    const before = bed.fake.requests.length;
    expect(await shop.findOrders({ number: order.name, email: EMAIL })).toEqual([]);
    expect(bed.fake.requests.slice(before)).toHaveLength(1);
    expect(bed.fake.requests.at(-1)?.query).not.toContain('lineItems');
  });

  test('a number cannot carry a search of its own', async () => {
    place();
    for (const number of ['1001" OR name:"*', '1001) OR (email:*', 'x\\" OR status:open', '1001 OR 1=1']) {
      expect(await shop.findOrders({ number, email: 'mallory@shopper.example' }), number).toEqual([]);
    }
  });

  test('an order that came through a cart of the chat says so', async () => {
    const id = String(bed.fake.shop.products.all()[0]?.id);
    const url = await shop.checkoutUrl({
      lines: [{ productExternalId: id, variantExternalId: id, sku: null, quantity: 2 }],
      discountCode: null,
      cartToken: 'tok_1',
      email: EMAIL,
    });
    const checkout = await fetch(url);
    await fetch(checkout.url, { method: 'POST', body: new URLSearchParams({ email: EMAIL }) });
    await bed.fake.settled();
    expect(await collect(shop.orders())).toMatchObject([
      {
        cartToken: 'tok_1',
        email: EMAIL,
        lines: [{ quantity: 2 }],
        statusUrl: expect.stringContaining('http'),
      },
    ]);
  });

  test('without read_returns and read_customers the rest of the order is there', async () => {
    const { customer } = addCustomer(bed.fake.shop, { email: EMAIL, firstName: 'Ada', lastName: 'Byron' });
    const order = place({ customerId: customer.id });
    fulfilOrder(bed.fake.shop, order.id);
    requestReturn(bed.fake.shop, order.id, [{ lineItemId: lineOf(order), quantity: 1 }]);
    expect(await read(order)).toMatchObject({
      customerName: 'Ada Byron',
      returns: [{ status: 'requested', lines: [{ lineExternalId: String(lineOf(order)), quantity: 1 }] }],
    });
    shop = bed.open(['read_orders', 'read_products']);
    expect(await read(order)).toMatchObject({
      customerExternalId: null,
      returns: [],
      lines: [{ quantity: 6 }],
    });
    expect(await shop.findOrders({ number: order.name, email: EMAIL })).toHaveLength(1);
    expect(await collect(shop.customers())).toEqual([]);
  });

  test('without read_orders everything else goes on', async () => {
    place();
    shop = bed.open(['read_products']);
    expect(await collect(shop.orders())).toEqual([]);
    expect(await collect(shop.products())).toHaveLength(1);
    const denied = { code: 'forbidden', userMessage: expect.stringContaining('read_orders') };
    await expect(shop.findOrders({ number: '1001', email: EMAIL })).rejects.toMatchObject(denied);
    await expect(shop.ordersById(['1'])).rejects.toMatchObject(denied);
    // An empty answer would read as if all had been deleted.
    await expect(shop.orderIds()[Symbol.asyncIterator]().next()).rejects.toMatchObject(denied);
  });

  test('an app that is not let in to customers’ data reads the rest', async () => {
    place();
    bed.fake.app.customerDataApproved = false;
    expect(await collect(shop.orders())).toEqual([]);
    expect(await collect(shop.customers())).toEqual([]);
    expect(await collect(shop.products())).toHaveLength(1);
    await expect(shop.findOrders({ number: '1001', email: EMAIL })).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: expect.stringContaining('protected customer data'),
    });
    expect((await shop.verify()).missing.map(({ scope }) => scope)).toContain('protected customer data');
  });

  test('withheld names and e-mails leave the order without them', async () => {
    const { customer } = addCustomer(bed.fake.shop, { email: EMAIL, firstName: 'Ada', lastName: 'Byron' });
    const order = place({ customerId: customer.id });
    expect((await shop.verify()).missing).toEqual([]);
    bed.fake.app.withholdCustomerData = true;
    expect(await read(order)).toMatchObject({
      email: null,
      phone: null,
      customerName: null,
      totalCents: 6490,
    });
    expect(await shop.findOrders({ number: order.name, email: EMAIL })).toEqual([]);
    expect((await shop.verify()).missing).toMatchObject([{ scope: 'protected customer data' }]);
  });
});
