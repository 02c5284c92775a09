import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_METER, textFileOf } from '../../importing/reading/text-file.fixture';
import type { PlatformOrder } from '../platform-order';
import { platformOrderSchema } from '../platform-order';
import { detectOrderFormat, readOrderFile } from './read-order-file';

async function read(text: string) {
  const file = textFileOf(text);
  const settings = { currency: 'EUR', websiteUrl: 'https://shop.example' };
  const orders: PlatformOrder[] = [];
  const errors: { row: number; field: string | null; message: string }[] = [];
  for await (const item of readOrderFile(file, detectOrderFormat(file.sample), settings, NO_METER)) {
    if (item.kind === 'error') errors.push({ row: item.row, field: item.field, message: item.message });
    else orders.push(item.record);
  }
  for (const order of orders) expect(platformOrderSchema.safeParse(order).error).toBeUndefined();
  return { orders, errors };
}

const jsonl = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');
const ORDER = {
  number: '#W2611340',
  email: 'James.Li@shopper.example',
  placed_at: '2026-05-02T10:00:00Z',
  status: 'delivered',
  currency: 'USD',
  lines: [
    { sku: '6469567736', title: 'Water Bottle', quantity: 2, price_cents: 4784 },
    { sku: '8426249116', title: 'Office Chair', quantity: 1, price_cents: 48881 },
  ],
};
const readOne = async (over: object = {}) => {
  const { orders, errors } = await read(jsonl({ ...ORDER, ...over }));
  expect(errors).toEqual([]);
  return orders[0] as PlatformOrder;
};
const fault = async (over: object) => {
  const { orders, errors } = await read(jsonl({ ...ORDER, ...over }));
  expect(orders).toEqual([]);
  return errors[0];
};

describe('an order in JSONL', () => {
  it('is read with everything that it says', async () => {
    const order = await readOne({
      phone: '+1 212 555 0123',
      customer_id: 'james',
      status: 'Shipped',
      updated_at: '2026-05-04',
      shipping_cents: 990,
      discount_cents: 1000,
      discount_codes: ['SPRING'],
      shipping_address: {
        name: 'James Li',
        line1: '215 River Road',
        city: 'New York',
        region: 'NY',
        country: 'us',
      },
      payments: [{ method: 'credit_card_7815826', amount_cents: 58439 }],
      fulfillments: [
        {
          carrier: 'UPS',
          tracking_number: '1Z999',
          tracking_url: 'https://ups.example/1Z999',
          status: 'in_transit',
          shipped_at: '2026-05-03T08:00:00Z',
          lines: [{ sku: '6469567736', quantity: 1 }],
        },
      ],
      refunds: [{ amount_cents: 4784, reason: 'Leaks', created_at: '2026-05-06', lines: ['6469567736'] }],
      status_url: '/orders/W2611340',
      cart_token: 'tok',
    });
    expect(order).toMatchObject({
      externalId: 'W2611340',
      number: '#W2611340',
      email: 'james.li@shopper.example',
      customerExternalId: 'james',
      customerName: 'James Li',
      placedAt: new Date('2026-05-02T10:00:00Z'),
      updatedAt: new Date('2026-05-04T00:00:00Z'),
      status: 'shipped',
      platformStatus: 'Shipped',
      paymentStatus: 'partially_refunded',
      currency: 'USD',
      subtotalCents: 58449,
      totalCents: 58439,
      refundedCents: 4784,
      discountCodes: ['SPRING'],
      statusUrl: 'https://shop.example/orders/W2611340',
      cartToken: 'tok',
      payments: [{ method: 'credit card', amountCents: 58439, kind: 'payment' }],
      shippingAddress: { city: 'New York', country: 'US', line2: null },
      fulfillments: [
        {
          status: 'in_transit',
          carrier: 'UPS',
          trackingNumber: '1Z999',
          lines: [{ lineExternalId: '1', quantity: 1 }],
        },
      ],
      refunds: [{ amountCents: 4784, reason: 'Leaks', lines: [{ lineExternalId: '1', quantity: 2 }] }],
    });
    expect(order.lines).toMatchObject([
      { quantity: 2, fulfilledQuantity: 1, refundedQuantity: 2, currentQuantity: 0, totalCents: 9568 },
      { quantity: 1, fulfilledQuantity: 0, refundedQuantity: 0, currentQuantity: 1 },
    ]);
  });

  it.each([
    ['pending', 'pending', 'pending'],
    ['processed', 'processing', 'paid'],
    ['delivered', 'delivered', 'paid'],
    ['cancelled', 'cancelled', 'voided'],
    ['exchange requested', 'delivered', 'paid'],
    ['return requested', 'delivered', 'paid'],
    ['Partially_Shipped', 'partially_shipped', 'paid'],
    ['wc-on-hold', 'pending', 'pending'],
    ['pending (item modified)', 'pending', 'pending'],
    ['refunded', 'refunded', 'refunded'],
    ['failed', 'failed', 'failed'],
  ])('with the status %j is %s and %s', async (word, status, paymentStatus) => {
    expect(await readOne({ status: word })).toMatchObject({ status, paymentStatus, platformStatus: word });
  });

  it('says what is coming back', async () => {
    const order = await readOne({ status: 'return requested', return_items: ['8426249116'] });
    expect(order.returns).toEqual([
      { externalId: '1', status: 'requested', lines: [{ lineExternalId: '2', quantity: 1 }] },
    ]);
    expect((await readOne({ status: 'exchange requested' })).returns).toMatchObject([
      { status: 'exchange requested', lines: [] },
    ]);
  });

  it('is read under the names that other programs use', async () => {
    const order = await readOne({
      number: undefined,
      order_id: '#W1',
      lines: undefined,
      items: [
        { item_id: '1', name: 'Lamp', price: 47.84, product_id: 'p', options: { color: 'blue', size: 'M' } },
      ],
      placed_at: undefined,
      createdAt: 1_777_716_000,
      address: {
        address1: '215 River Road',
        address2: 'Suite 991',
        state: 'NY',
        zip: '10083',
        country: 'USA',
      },
      payment_history: [
        { transaction_type: 'payment', amount: 47.84, payment_method_id: 'gift_card_17' },
        { transaction_type: 'refund', amount: -10 },
      ],
      fulfillments: [{ tracking_id: ['357962501027'], item_ids: ['1'] }],
    });
    expect(order).toMatchObject({
      number: '#W1',
      placedAt: new Date(1_777_716_000_000),
      refundedCents: 1000,
      paymentStatus: 'partially_refunded',
      shippingAddress: {
        line1: '215 River Road',
        line2: 'Suite 991',
        region: 'NY',
        postalCode: '10083',
        country: 'USA',
      },
      fulfillments: [{ status: 'delivered', trackingNumber: '357962501027' }],
      lines: [
        {
          sku: '1',
          productExternalId: 'p',
          variantTitle: 'blue / M',
          priceCents: 4784,
          fulfilledQuantity: 1,
        },
      ],
    });
  });

  it('with several tracking numbers is several parcels', async () => {
    const order = await readOne({ status: 'shipped', fulfillments: [{ tracking_number: ['A', 'B'] }] });
    expect(order.fulfillments.map(({ trackingNumber, status }) => [trackingNumber, status])).toEqual([
      ['A', 'shipped'],
      ['B', 'shipped'],
    ]);
  });

  it('takes its amounts in a currency without minor units', async () => {
    const lines = [{ title: 'Lamp', price: '1200' }];
    expect(await readOne({ currency: 'jpy', lines })).toMatchObject({ currency: 'JPY', totalCents: 1200 });
  });

  it.each([
    [{ number: undefined }, 'number', 'missing'],
    [{ number: ' # ' }, 'number', 'no number'],
    [{ email: 'not an address' }, 'email', 'not an e-mail address'],
    [{ placed_at: undefined }, 'placed_at', 'missing'],
    [{ placed_at: '03/04/2026' }, 'placed_at', 'not a date'],
    [{ placed_at: '2026-02-31T99:00:00Z' }, 'placed_at', 'not a date'],
    [{ status: undefined }, 'status', 'missing'],
    [{ status: 'wibbling' }, 'status', '“wibbling” is not a known status'],
    [{ currency: 'Euro' }, 'currency', 'not a currency'],
    [{ lines: 'none' }, 'lines', 'must be a list'],
    [{ lines: [{ title: 'A' }] }, 'lines.0.price_cents', 'missing'],
    [{ lines: [{ price_cents: 1 }] }, 'lines.0.title', 'missing'],
    [{ lines: [{ title: 'A', price_cents: 1.5 }] }, 'lines.0.price_cents', 'minor units'],
    [{ lines: [{ title: 'A', price: 'free' }] }, 'lines.0.price_cents', '“free” is not an amount'],
    [{ lines: [{ title: 'A', price_cents: 1, quantity: -1 }] }, 'lines.0.quantity', 'negative'],
    [{ fulfillments: [{ status: 'gone' }] }, 'fulfillments.0.status', 'not a known'],
    [{ payments: [{ amount: 'x' }] }, 'payments.0.amount_cents', 'not an amount'],
  ])('with %j is left out', async (over, field, message) => {
    expect(await fault(over)).toMatchObject({ row: 1, field, message: expect.stringContaining(message) });
  });

  it('does not hold up the others', async () => {
    const { orders, errors } = await read(
      `${jsonl(ORDER)}\nnonsense\n[]\n\n${jsonl({ ...ORDER, number: 2 })}`,
    );
    expect(orders.map(({ number }) => number)).toEqual(['#W2611340', '2']);
    expect(errors.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('never throws, whatever it holds', async () => {
    const anything = fc.record({
      number: fc.oneof(fc.string(), fc.jsonValue()),
      email: fc.oneof(fc.emailAddress(), fc.jsonValue()),
      placed_at: fc.oneof(fc.constant('2026-01-01'), fc.jsonValue()),
      status: fc.oneof(fc.constantFrom('pending', 'delivered'), fc.jsonValue()),
      lines: fc.oneof(
        fc.array(fc.record({ title: fc.string(), price_cents: fc.jsonValue() })),
        fc.jsonValue(),
      ),
      fulfillments: fc.jsonValue(),
      payments: fc.jsonValue(),
      refunds: fc.jsonValue(),
      shipping_address: fc.jsonValue(),
      customer_notes: fc.jsonValue(),
      discount_codes: fc.jsonValue(),
      returns: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(anything, async (record) => {
        const { orders, errors } = await read(`{"x":1}\n${JSON.stringify(record)}`);
        expect(orders.length + errors.length).toBe(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a JSON list of orders', () => {
  it('is read like JSONL', async () => {
    const { orders } = await read(JSON.stringify([ORDER, { ...ORDER, number: '2' }], null, 2));
    expect(orders.map(({ externalId }) => externalId)).toEqual(['W2611340', '2']);
  });
});

describe('a table of orders', () => {
  const HEADER =
    'Order number;Email;Placed at;Status;Currency;SKU;Title;Quantity;Price;Tracking number;Carrier;Shipping name;Shipping address1;Shipping city;Shipping country';

  it('has one row for each line', async () => {
    const { orders, errors } = await read(
      [
        HEADER,
        '#1001;ada@shopper.example;2026-10-01 09:30;partially shipped;EUR;LAMP;Lamp;1;1.249,00;T1;DHL;Ada;Weg 1;Leipzig;de',
        '#1001;;;;;BULB;Bulb;3;4,50;T2;;;;;',
        ';;;;;SHADE;Shade;1;9,00;;;;;;',
        '#1002;ben@shopper.example;2026-10-02;delivered;EUR;LAMP;Lamp;2;49,00;T3;DHL;;;;',
      ].join('\n'),
    );
    expect(errors).toEqual([]);
    expect(orders).toMatchObject([
      {
        number: '#1001',
        email: 'ada@shopper.example',
        placedAt: new Date('2026-10-01T09:30:00Z'),
        totalCents: 124900 + 3 * 450 + 900,
        customerName: 'Ada',
        shippingAddress: { line1: 'Weg 1', city: 'Leipzig', country: 'DE' },
        lines: [
          { sku: 'LAMP', fulfilledQuantity: 1 },
          { sku: 'BULB', quantity: 3, fulfilledQuantity: 3 },
          { sku: 'SHADE', fulfilledQuantity: 0 },
        ],
        fulfillments: [
          { trackingNumber: 'T1', carrier: 'DHL', lines: [{ lineExternalId: '1', quantity: 1 }] },
          { trackingNumber: 'T2', carrier: null, lines: [{ lineExternalId: '2', quantity: 3 }] },
        ],
      },
      {
        number: '#1002',
        lines: [{ quantity: 2, fulfilledQuantity: 2 }],
        fulfillments: [{ status: 'delivered' }],
      },
    ]);
  });

  it('takes a tracking number in the first row for the whole order', async () => {
    const { orders } = await read(
      `${HEADER}\n1;a@b.example;2026-10-01;shipped;;A;A;1;1;T1;DHL;;;;\n1;;;;;B;B;1;1;;;;;;`,
    );
    expect(orders[0]?.fulfillments).toMatchObject([{ trackingNumber: 'T1', lines: [] }]);
    expect(orders[0]?.lines.map((line) => line.fulfilledQuantity)).toEqual([1, 1]);
  });

  it('tells the row of the order that is left out', async () => {
    const { errors } = await read(
      `${HEADER}\n1;a@b.example;2026-10-01;shipped;;A;A;1;1;;;;;;\n2;a@b.example;x;shipped;;A;A;1;1;;;;;;`,
    );
    expect(errors).toMatchObject([{ row: 3, field: 'placed_at' }]);
  });
});

describe('detectOrderFormat', () => {
  it.each([
    ['Name,Price\nA,1', 'Name, Price'],
    ['<html>', 'web page'],
  ])('refuses %j', (text, message) => {
    expect(() => detectOrderFormat(text)).toThrow(message);
  });
});
