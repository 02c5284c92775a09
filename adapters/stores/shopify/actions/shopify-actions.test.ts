import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineChange, OrderActions } from '@/core/stores/platform/order-actions';
import type { StorePlatform } from '@/core/stores/platform/store-platform';
import { createShopifyHarness, SHOP_DOMAIN } from '../shopify-harness';

type Harness = Awaited<ReturnType<typeof createShopifyHarness>>;

let harness: Harness;
beforeEach(async () => {
  harness = await createShopifyHarness();
});
afterEach(async () => {
  expect(harness.bed.fake.problems).toEqual([]);
  await harness.close();
});

const shop = () => harness.bed.fake.shop;
const actionsOf = (platform: StorePlatform) => platform.actions as Required<OrderActions>;
const actions = () => actionsOf(harness.platform);
const mutations = () =>
  harness.bed.fake.requests.flatMap(({ query, variables }) =>
    query?.startsWith('mutation') ? [{ name: /^mutation (\w+)/.exec(query)?.[1], variables }] : [],
  );

async function read(id: string): Promise<PlatformOrder> {
  const [order] = await harness.platform.ordersById([id]);
  if (!order) throw new Error(`There is no order ${id}.`);
  return order;
}

/** Order 5020: two paint tins of 1 litre at 13.50 each in colour Chalk, paid by what `over` says. */
async function putTins(over: Partial<PlatformOrder> = {}): Promise<void> {
  const base = await read('5003');
  const [line] = base.lines;
  if (!line) throw new Error('The order has no line.');
  const totalCents = 2 * 1350 + 490;
  await harness.change([
    {
      kind: 'order',
      record: {
        ...base,
        externalId: '5020',
        number: '#1020',
        status: 'processing',
        fulfillments: [],
        totalCents,
        subtotalCents: 2700,
        payments: [{ externalId: '50201', method: 'PayPal', amountCents: totalCents, kind: 'payment' }],
        lines: [
          {
            ...line,
            externalId: '50200',
            productExternalId: '1007',
            variantExternalId: '10070010',
            title: 'Lime Paint',
            quantity: 2,
            currentQuantity: 2,
            fulfilledQuantity: 0,
            priceCents: 1350,
            totalCents: 2700,
          },
        ],
        ...over,
      },
    },
  ]);
}

const change = (order: PlatformOrder, over: Partial<LineChange> = {}, idempotencyKey = 'change-1') =>
  actions().changeOrderItems({
    order,
    idempotencyKey,
    paymentMethodId: null,
    changes: [{ lineExternalId: '50200', quantity: 1, newVariantExternalId: '10070020', ...over }],
  });

describe('changing items', () => {
  it('swaps pieces of a line for another option of the same price', async () => {
    await putTins();
    const stock = shop().findVariant(10070010)?.variant.inventoryQuantity ?? 0;
    const { order, undo } = await change(await read('5020'));
    expect(order?.lines.map((line) => [line.variantExternalId, line.currentQuantity])).toEqual([
      ['10070010', 1],
      ['10070020', 1],
    ]);
    expect(order).toMatchObject({ totalCents: 3190, refundedCents: 0 });
    expect(undo).toBeNull();
    expect(shop().findVariant(10070010)?.variant.inventoryQuantity).toBe(stock + 1);
  });

  it('gives the difference back where less was due', async () => {
    await putTins({
      totalCents: 2 * 1800 + 490,
      payments: [{ externalId: '50201', method: 'PayPal', amountCents: 4090, kind: 'payment' }],
      lines: (await tinLines()).map((line) => ({ ...line, priceCents: 1800, totalCents: 3600 })),
    });
    const { order } = await change(await read('5020'));
    expect(order).toMatchObject({ totalCents: 4090 - 450, refundedCents: 450 });
    const sent = mutations().find(({ name }) => name === 'CreateRefund');
    expect(sent?.variables).toMatchObject({
      key: 'change-1-difference',
      input: { currency: 'EUR', transactions: [{ amount: '4.50', kind: 'REFUND', gateway: 'paypal' }] },
    });
  });

  it('leaves everything as it is where more would be due', async () => {
    await putTins();
    const before = await read('5020');
    await expect(change(before, { newVariantExternalId: '10070021' })).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('€4.50 more'),
    });
    expect(await read('5020')).toEqual(before);
    expect(mutations().map(({ name }) => name)).not.toContain('CommitOrderEdit');
  });

  it('lets an order that is not paid yet become dearer', async () => {
    await putTins({ paymentStatus: 'pending', status: 'pending', payments: [] });
    const { order } = await change(await read('5020'), { newVariantExternalId: '10070021' });
    expect(order?.totalCents).toBe(3190 + 450);
    expect(mutations().map(({ name }) => name)).not.toContain('CreateRefund');
  });

  it.each([
    ['of another product', { newVariantExternalId: '10010001' }, 'invalid_input'],
    ['that does not exist', { newVariantExternalId: '77' }, 'invalid_input'],
    ['that it has already', { newVariantExternalId: '10070010' }, 'invalid_input'],
    ['that is sold out', { newVariantExternalId: '10070000' }, 'conflict'],
    ['for a line of another order', { lineExternalId: '50011' }, 'invalid_input'],
    ['for more pieces than there are', { quantity: 3 }, 'conflict'],
    ['for no pieces', { quantity: 0 }, 'invalid_input'],
    ['with no id of Shopify’s', { newVariantExternalId: 'gid://shopify/ProductVariant/1' }, 'invalid_input'],
  ])('refuses an option %s', async (_what, over, code) => {
    await putTins();
    const before = await read('5020');
    await expect(change(before, over)).rejects.toMatchObject({ code });
    expect(mutations()).toEqual([]);
  });

  it('does not commit what was prepared when Shopify falters in between', async () => {
    await putTins();
    const before = await read('5020');
    harness.bed.fake.faults.next({ status: 502 }, 1, /EditAddVariant/);
    await expect(change(before)).rejects.toMatchObject({ code: 'unavailable', retryable: false });
    expect(await read('5020')).toEqual(before);
  });

  it('says that a person has to look when the difference could not be given back', async () => {
    await putTins({ lines: (await tinLines()).map((line) => ({ ...line, totalCents: 3600 })) });
    harness.bed.fake.faults.next({ status: 502 }, 1, /CreateRefund/);
    await expect(change(await read('5020'))).rejects.toMatchObject({
      code: 'unavailable',
      retryable: false,
      userMessage: expect.stringContaining('The items were changed.'),
    });
  });
});

async function tinLines(): Promise<PlatformOrder['lines']> {
  await putTins();
  return (await read('5020')).lines;
}

describe('exchanges', () => {
  const sent = async () => {
    await putTins({
      status: 'delivered',
      lines: (await tinLines()).map((line) => ({ ...line, fulfilledQuantity: 2 })),
      fulfillments: [
        {
          externalId: '520',
          status: 'delivered',
          carrier: 'DHL',
          trackingNumber: '1',
          trackingUrl: null,
          shippedAt: new Date('2026-10-05T08:00:00Z'),
          deliveredAt: new Date('2026-10-06T08:00:00Z'),
          estimatedDeliveryAt: null,
          lines: [{ lineExternalId: '50200', quantity: 2 }],
        },
      ],
    });
    return read('5020');
  };
  const exchange = (order: PlatformOrder, newVariantExternalId: string) =>
    actions().exchangeItems({
      order,
      idempotencyKey: 'exchange-1',
      reason: 'another colour',
      paymentMethodId: null,
      changes: [{ lineExternalId: '50200', quantity: 1, newVariantExternalId }],
    });

  it('opens a return with what is sent instead', async () => {
    const { order } = await exchange(await sent(), '10070020');
    expect(order?.returns).toMatchObject([
      { status: 'open', lines: [{ lineExternalId: '50200', quantity: 1 }] },
    ]);
    expect(shop().orders.require(5020).returns[0]?.exchange).toEqual([{ variantId: 10070020, quantity: 1 }]);
    const [{ variables } = { variables: {} }] = mutations();
    expect(variables).toMatchObject({
      input: { returnLineItems: [{ returnReason: 'OTHER', returnReasonNote: 'another colour' }] },
    });
  });

  it('refuses what costs more, and what was not sent', async () => {
    await expect(exchange(await sent(), '10070021')).rejects.toMatchObject({ code: 'conflict' });
    await putTins();
    await expect(exchange(await read('5020'), '10070020')).rejects.toMatchObject({ code: 'conflict' });
    expect(mutations()).toEqual([]);
  });
});

describe('refunds', () => {
  it('go back by all the payments of an order, none beyond what it holds', async () => {
    await putTins({
      payments: [
        { externalId: '50201', method: 'gift card', amountCents: 1000, kind: 'payment' },
        { externalId: '50202', method: 'PayPal', amountCents: 2190, kind: 'payment' },
      ],
    });
    const [line] = await tinLinesOf('5020');
    const request = {
      order: await read('5020'),
      amountCents: 1501,
      lines: [{ lineExternalId: line?.externalId ?? '', quantity: 1 }],
      reason: 'broken',
      restock: true,
      notifyCustomer: true,
      idempotencyKey: 'r-1',
    };
    const { order } = await actions().refund(request);
    expect(order?.refundedCents).toBe(1501);
    const sent = mutations().at(-1)?.variables;
    expect(sent).toMatchObject({
      key: 'r-1',
      input: {
        notify: true,
        transactions: [
          { parentId: 'gid://shopify/OrderTransaction/50201', amount: '10.00' },
          { parentId: 'gid://shopify/OrderTransaction/50202', amount: '5.01' },
        ],
        refundLineItems: [{ quantity: 1, restockType: 'CANCEL', locationId: 'gid://shopify/Location/1' }],
      },
    });
  });

  it('pass Shopify’s own reason on when it refuses', async () => {
    const order = await read('5003');
    const payment = shop().orders.require(5003).transactions[0];
    if (payment) payment.gateway = '';
    const request = { order, amountCents: 100, lines: [], reason: '', restock: false, notifyCustomer: false };
    await expect(actions().refund({ ...request, idempotencyKey: 'r-2' })).rejects.toMatchObject({
      code: 'conflict',
      userMessage: 'Only €0.00 can go back by the payments of this order.',
    });
  });
});

async function tinLinesOf(id: string): Promise<PlatformOrder['lines']> {
  return (await read(id)).lines;
}

describe('cancelling', () => {
  const cancel = async (id: string) =>
    actions().cancelOrder({
      order: await read(id),
      reason: 'x'.repeat(400),
      refund: true,
      restock: true,
      notifyCustomer: true,
      idempotencyKey: 'c-1',
    });

  it('passes on why Shopify refuses, in its words', async () => {
    await harness.change([
      {
        kind: 'order',
        record: {
          ...(await read('5001')),
          externalId: '5021',
          returns: [{ externalId: '5219', status: 'open', lines: [] }],
        },
      },
    ]);
    await expect(cancel('5021')).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('active returns'),
    });
  });

  it('does not wait for a job that takes long', async () => {
    shop().jobMilliseconds = 60_000;
    const { order } = await cancel('5001');
    expect(order).toBeNull();
    expect((await read('5001')).cancelledAt).toBeNull();
  }, 15_000);
});

describe('the address of an account', () => {
  const address = {
    name: 'Ada de la Byron',
    company: null,
    line1: 'Rosenweg 9',
    line2: null,
    city: 'Sacramento',
    region: 'CA',
    postalCode: '94203',
    country: 'us',
    phone: null,
  };
  const update = () =>
    actions().updateProfileAddress({ customerExternalId: '701', address, idempotencyKey: 'a-1' });
  const stored = () => shop().customers.require(701).addresses;

  it('is entered, and taken out again', async () => {
    const { undo } = await update();
    expect(stored()).toMatchObject([
      { firstName: 'Ada de la', lastName: 'Byron', provinceCode: 'CA', countryCodeV2: 'US', zip: '94203' },
    ]);
    await actions().undo({ action: 'update_profile_address', undo: undo ?? {}, idempotencyKey: 'a-2' });
    expect(stored()).toEqual([]);
  });

  it('is changed, and changed back', async () => {
    await update();
    const before = structuredClone(stored());
    const again = { ...address, line1: 'Elm Street 1', line2: 'Flat 2', region: 'Oregon' };
    const { undo } = await actions().updateProfileAddress({
      customerExternalId: '701',
      address: again,
      idempotencyKey: 'a-3',
    });
    expect(stored()).toMatchObject([{ address1: 'Elm Street 1', address2: 'Flat 2', province: 'Oregon' }]);
    const stringly = JSON.parse(JSON.stringify(undo)) as Record<string, unknown>;
    await actions().undo({ action: 'update_profile_address', undo: stringly, idempotencyKey: 'a-4' });
    expect(stored()).toEqual(before);
  });
});

describe('scopes', () => {
  const READ = ['read_products', 'read_orders', 'read_customers', 'read_returns', 'read_inventory'];
  const open = (scopes: string[], granted?: string[]) =>
    harness.bed.connector.open(
      SHOP_DOMAIN,
      {
        secrets: { method: 'token', accessToken: harness.bed.fake.issueToken(scopes) },
        expiresAt: null,
        webhookSecret: 'secret',
      },
      granted,
    );
  const methodsOf = (platform: StorePlatform) => Object.keys(platform.actions ?? {}).sort();

  it('decide what is offered, as soon as they are known', async () => {
    const scopes = [...READ, 'write_returns'];
    const expected = ['exchangeItems', 'returnItems', 'undo'];
    expect(methodsOf(open(scopes, scopes))).toEqual(expected);
    const platform = open(scopes);
    expect(methodsOf(platform)).toHaveLength(8);
    await platform.verify();
    expect(methodsOf(platform)).toEqual(expected);
  });

  it.each([
    ['cancelOrder', 'write_orders'],
    ['updateShippingAddress', 'write_orders'],
    ['refund', 'write_orders'],
    ['changeOrderItems', 'write_order_edits'],
    ['returnItems', 'write_returns'],
    ['exchangeItems', 'write_returns'],
    ['updateProfileAddress', 'write_customers'],
  ] as const)('%s names %s where it is missing', async (method, scope) => {
    const platform = open(READ);
    const order = await read('5001');
    const request = { order, lines: [], changes: [], reason: '', idempotencyKey: 'x', amountCents: 1 };
    const act = actionsOf(platform)[method] as unknown as (request: object) => Promise<unknown>;
    await expect(act(request)).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: expect.stringContaining(scope),
    });
    expect(mutations()).toEqual([]);
  });

  it('are asked for once more by Shopify itself when they were withdrawn', async () => {
    const order = await read('5001');
    harness.bed.fake.tokens.setScopes(READ);
    const request = { order, amountCents: 100, lines: [], reason: '', restock: false, notifyCustomer: false };
    await expect(actions().refund({ ...request, idempotencyKey: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: expect.stringContaining('write_orders'),
    });
  });

  it('that are missing are told with what does not work', async () => {
    const { missing } = await open(READ).verify();
    expect(missing.map(({ scope }) => scope)).toEqual(
      expect.arrayContaining(['write_orders', 'write_order_edits', 'write_returns', 'write_customers']),
    );
  });
});
