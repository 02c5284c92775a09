import { describe, expect, it } from 'vitest';
import { platformOrderSchema } from '@/core/stores/orders/platform-order';
import { readOrder } from './map-order';
import { type WooRefund, wooOrderSchema, wooRefundSchema } from './order-schema';

const LINE = {
  id: 11,
  name: 'Mug',
  product_id: 1,
  quantity: 2,
  subtotal: '20.00',
  subtotal_tax: '3.80',
  total: '18.00',
  total_tax: '3.42',
};
const META = (values: Record<string, unknown>) =>
  Object.entries(values).map(([key, value], id) => ({ id, key, value }));

function read(fields: object = {}, parts: { refunds?: object[] } = {}) {
  const raw = wooOrderSchema.parse({
    id: 64,
    number: '64',
    status: 'processing',
    currency: 'EUR',
    prices_include_tax: true,
    date_created_gmt: '2026-11-20T02:39:32',
    date_modified_gmt: '2026-11-21T02:39:32',
    date_paid_gmt: '2026-11-20T02:39:33',
    total: '21.42',
    line_items: [LINE],
    ...fields,
  });
  const refunds: WooRefund[] = (parts.refunds ?? []).map((one) => wooRefundSchema.parse(one));
  const order = readOrder(raw, { refunds, notes: [], fulfillments: [] });
  if (!order) return expect.unreachable('no order');
  expect(platformOrderSchema.safeParse(order).error).toBeUndefined();
  return order;
}

describe('amounts', () => {
  it('are with tax where the shop’s prices are', () => {
    const gross = { discount_total: '2.00', discount_tax: '0.38', total_tax: '3.42' };
    expect(read(gross)).toMatchObject({
      subtotalCents: 2380,
      discountCents: 238,
      taxCents: 342,
      totalCents: 2142,
    });
    expect(read(gross).lines).toMatchObject([{ priceCents: 1190, totalCents: 2142 }]);
    const net = read({ ...gross, prices_include_tax: false });
    expect(net).toMatchObject({ subtotalCents: 2000, discountCents: 200 });
    expect(net.lines).toMatchObject([{ priceCents: 1000, totalCents: 1800 }]);
  });

  it('are in the order’s own currency', () => {
    expect(read({ currency: 'JPY', total: '2142' })).toMatchObject({ currency: 'JPY', totalCents: 2142 });
  });

  it('of fees are lines of their own, also of those that take something off', () => {
    const fee_lines = [
      { id: 4, name: 'Gift wrap', total: '2.50', total_tax: '0.47' },
      { id: 5, name: 'Thank you', total: '-1.00', total_tax: '0' },
    ];
    expect(read({ fee_lines }).lines.slice(1)).toMatchObject([
      { externalId: '4', title: 'Gift wrap', productExternalId: null, quantity: 1, totalCents: 297 },
      { externalId: '5', totalCents: -100 },
    ]);
  });
});

describe('status', () => {
  it.each([
    [{ status: 'pending', date_paid_gmt: null }, 'pending', 'pending'],
    [{ status: 'on-hold', date_paid_gmt: null }, 'pending', 'pending'],
    [{ status: 'processing' }, 'processing', 'paid'],
    [{ status: 'processing', date_paid_gmt: null }, 'processing', 'pending'],
    [{ status: 'completed' }, 'shipped', 'paid'],
    [{ status: 'completed', needs_processing: false }, 'delivered', 'paid'],
    [{ status: 'cancelled', date_paid_gmt: null }, 'cancelled', 'voided'],
    [{ status: 'refunded' }, 'refunded', 'refunded'],
    [{ status: 'failed', date_paid_gmt: null }, 'failed', 'failed'],
    [{ status: 'wc-completed' }, 'shipped', 'paid'],
    [{ status: 'partial-shipped' }, 'partially_shipped', 'paid'],
    [{ status: 'partially-shipped' }, 'partially_shipped', 'paid'],
    [{ status: 'delivered' }, 'delivered', 'paid'],
    [{ status: 'versandt' }, 'shipped', 'paid'],
    [{ status: 'awaiting-shipment' }, 'processing', 'paid'],
    [{ status: 'ready-to-ship' }, 'processing', 'paid'],
    [{ status: 'out-for-delivery' }, 'shipped', 'paid'],
    [{ status: 'delivery-failed' }, 'shipped', 'paid'],
    [{ status: 'in-production' }, 'processing', 'paid'],
    [{ status: 'zzz' }, 'processing', 'paid'],
    [{ status: 'zzz', date_paid_gmt: null }, 'pending', 'pending'],
    [{ status: 'zzz', date_completed_gmt: '2026-11-21T00:00:00' }, 'shipped', 'paid'],
  ])('%j is %s, %s', (fields, status, paymentStatus) => {
    expect(read(fields)).toMatchObject({ status, paymentStatus, platformStatus: fields.status });
  });

  it('of a cancelled order dates from its last change, and nothing of it is left', () => {
    const order = read({ status: 'cancelled' });
    expect(order.cancelledAt).toEqual(new Date('2026-11-21T02:39:32Z'));
    expect(order.lines[0]).toMatchObject({ quantity: 2, currentQuantity: 0 });
    expect(read().cancelledAt).toBeNull();
  });
});

describe('refunds', () => {
  const refund = {
    id: 9,
    date_created_gmt: '2026-11-22T10:00:00',
    amount: '10.71',
    reason: 'Broken &amp; sad',
  };

  it('say which pieces went back', () => {
    const line_items = [{ quantity: -1, meta_data: [{ key: '_refunded_item_id', value: '11' }] }];
    const order = read({ refunds: [{ id: 9, total: '-10.71' }] }, { refunds: [{ ...refund, line_items }] });
    expect(order).toMatchObject({
      refundedCents: 1071,
      paymentStatus: 'partially_refunded',
      status: 'processing',
    });
    expect(order.refunds).toMatchObject([
      { amountCents: 1071, reason: 'Broken & sad', lines: [{ lineExternalId: '11', quantity: 1 }] },
    ]);
    expect(order.lines[0]).toMatchObject({ refundedQuantity: 1, currentQuantity: 1 });
  });

  it('of all money are of all pieces, named or not', () => {
    const order = read({ status: 'refunded', refunds: [{ id: 9, total: '-21.42' }] }, { refunds: [refund] });
    expect(order).toMatchObject({ paymentStatus: 'refunded', refundedCents: 2142 });
    expect(order.lines[0]).toMatchObject({ refundedQuantity: 2, currentQuantity: 0 });
  });
});

describe('parcels', () => {
  const tracked = (value: unknown, more: Record<string, unknown> = {}) =>
    read({ meta_data: META({ _wc_shipment_tracking_items: value, ...more }) });

  it('of Shipment Tracking have a link of their own, or the carrier’s', () => {
    const { fulfillments } = tracked([
      {
        tracking_provider: 'DPD.de',
        tracking_number: '0123 4567',
        date_shipped: '1794700800',
        tracking_id: 'a',
      },
      {
        custom_tracking_provider: 'Bike',
        custom_tracking_link: 'https://bike.example/%1$s',
        tracking_number: 'B/7',
      },
      { tracking_provider: 'Nobody', tracking_number: 'N1', custom_tracking_link: 'javascript:alert(1)' },
      { tracking_provider: 'DHL', tracking_number: '' },
      'junk',
    ]);
    expect(fulfillments.map(({ carrier, trackingUrl }) => [carrier, trackingUrl])).toEqual([
      ['DPD.de', 'https://tracking.dpd.de/parcelstatus?query=01234567'],
      ['Bike', 'https://bike.example/B%2F7'],
      ['Nobody', null],
    ]);
    expect(fulfillments[0]).toMatchObject({
      externalId: 'a',
      shippedAt: new Date(1794700800_000),
      lines: [],
    });
  });

  it('of Advanced Shipment Tracking say what is in them, and TrackShip where they are', () => {
    const order = tracked(
      {
        0: {
          tracking_provider: 'ups',
          tracking_number: '1Z',
          products_list: [{ product: '1', item_id: '11', qty: '1' }],
        },
      },
      { shipment_status: [{ status: 'out_for_delivery', est_delivery_date: '2026-11-25' }] },
    );
    expect(order.fulfillments).toMatchObject([
      {
        status: 'out_for_delivery',
        trackingUrl: 'https://www.ups.com/track?tracknum=1Z',
        estimatedDeliveryAt: new Date('2026-11-25T00:00:00Z'),
        lines: [{ lineExternalId: '11', quantity: 1 }],
      },
    ]);
    expect(order).toMatchObject({ status: 'partially_shipped' });
    expect(order.lines[0]).toMatchObject({ fulfilledQuantity: 1 });
  });

  it('that are all delivered make the order delivered', () => {
    const item = { tracking_number: 'X', products_list: [{ item_id: 11, product: 1, qty: 2 }] };
    const state = { shipment_status: [{ status: 'delivered', status_date: '2026-11-24 09:30:00' }] };
    const order = tracked([item], state);
    expect(order).toMatchObject({ status: 'delivered' });
    expect(order.fulfillments[0]?.deliveredAt).toEqual(new Date('2026-11-24T09:30:00Z'));
  });

  it('that do not say what is in them make an order of several pieces partly shipped, one of one piece shipped', () => {
    const items = [{ tracking_provider: 'DHL', tracking_number: '1' }];
    expect(tracked(items)).toMatchObject({ status: 'partially_shipped' });
    const one = {
      line_items: [{ ...LINE, quantity: 1 }],
      meta_data: META({ _wc_shipment_tracking_items: items }),
    };
    expect(read(one)).toMatchObject({ status: 'shipped' });
  });

  it('of Shiptastic are read with their returns', () => {
    const shipments = [
      {
        id: 5,
        type: 'simple',
        status: 'shipped',
        tracking_id: 'G1',
        tracking_url: 'https://gls.example/G1',
        shipping_provider: 'gls',
        date_sent_gmt: '2026-11-21T08:00:00',
        items: [{ order_item_id: 11, quantity: 2 }],
      },
      { id: 6, type: 'simple', status: 'processing', tracking_id: 'G2', items: [] },
      { id: 7, type: 'return', status: 'requested', items: [{ order_item_id: 11, quantity: 1 }] },
    ];
    const order = read({ status: 'completed', shipments });
    expect(
      order.fulfillments.map(({ externalId, status, carrier }) => [externalId, status, carrier]),
    ).toEqual([
      ['5', 'shipped', 'gls'],
      ['6', 'preparing', null],
    ]);
    expect(order.returns).toEqual([
      { externalId: '7', status: 'requested', lines: [{ lineExternalId: '11', quantity: 1 }] },
    ]);
  });

  it('of other plugins are found where they keep them', () => {
    const places: object[] = [
      {
        meta_data: META({
          _aftership_tracking_items: [
            { slug: 'dhl-germany', tracking_number: 'P1', line_items: [{ id: 11, quantity: 1 }] },
          ],
        }),
      },
      { meta_data: META({ ywot_tracking_code: 'P1', ywot_carrier_id: 'DHL' }) },
      { meta_data: META({ _tracking_number: 'P1', _tracking_provider: 'DHL' }) },
      {
        line_items: [
          {
            ...LINE,
            meta_data: [
              {
                key: '_vi_wot_order_item_tracking_data',
                value:
                  '[{"tracking_number":"P1","carrier_name":"DHL","carrier_url":"https://dhl.example/{tracking_number}","time":1794700800}]',
              },
            ],
          },
        ],
      },
    ];
    for (const place of places) {
      expect(read(place).fulfillments).toMatchObject([
        { trackingNumber: 'P1', trackingUrl: expect.stringMatching(/dhl.*P1/) },
      ]);
    }
  });

  it('that several plugins know are one', () => {
    const meta_data = META({
      _wc_shipment_tracking_items: [{ tracking_provider: 'DHL', tracking_number: '00 34' }],
      _aftership_tracking_number: '0034',
    });
    expect(read({ meta_data }).fulfillments).toHaveLength(1);
  });
});

describe('an order', () => {
  it.each([
    [{ number: '1007' }, '1007'],
    [{ number: 'EU-1007' }, 'EU-1007'],
    [{ meta_data: META({ _order_number: 1007 }) }, '1007'],
    [{ meta_data: META({ _order_number: '7', _order_number_formatted: '#A-7' }) }, '#A-7'],
    [{}, '64'],
  ])('with %j has the number %s', (fields, number) => expect(read(fields).number).toBe(number));

  it.each([
    [
      'https://s.example/checkout/order-pay/64/?pay_for_order=true&key=wc_order_x',
      'https://s.example/checkout/order-received/64/?key=wc_order_x',
    ],
    [
      'https://s.example/?page_id=7&order-pay=64&pay_for_order=true&key=wc_order_x',
      'https://s.example/?page_id=7&key=wc_order_x&order-received=64',
    ],
    ['https://s.example/kasse/bezahlen/64/?key=wc_order_x', null],
    ['javascript:alert(1)//order-pay/64/?key=x', null],
    ['', null],
  ])('with %j is seen at %j', (payment_url, statusUrl) =>
    expect(read({ payment_url }).statusUrl).toBe(statusUrl),
  );

  it('that came through a chat knows its cart', () => {
    const meta = {
      _wc_order_attribution_utm_source: 'storefolk',
      _wc_order_attribution_utm_id: 'tok_Ab-9~x',
    };
    expect(read({ meta_data: META(meta) }).cartToken).toBe('tok_Ab-9~x');
    const others = [
      { ...meta, _wc_order_attribution_utm_source: 'google' },
      { ...meta, _wc_order_attribution_utm_id: "x' OR 1=1" },
      {},
    ];
    for (const one of others) expect(read({ meta_data: META(one) }).cartToken).toBeNull();
  });

  it('of a guest, with 300 lines, deleted products and another case in its address, is read', () => {
    const line_items = Array.from({ length: 300 }, (_, index) => ({
      ...LINE,
      id: index + 1,
      product_id: index % 2,
      name: `Card &amp; ${index}`,
    }));
    const order = read({
      line_items,
      customer_id: 0,
      billing: { email: ' Guest@Shop.EXAMPLE ', first_name: 'Ève' },
    });
    expect(order.lines).toHaveLength(300);
    expect(order.lines[0]).toMatchObject({ productExternalId: null, title: 'Card & 0' });
    expect(order).toMatchObject({
      email: 'guest@shop.example',
      customerExternalId: null,
      customerName: 'Ève',
    });
  });

  it('keeps its address, or the billing one where something is sent and none is given', () => {
    const billing = {
      first_name: 'Ada',
      last_name: 'B',
      address_1: 'Weg 1',
      city: 'Kiel',
      country: 'DE',
      phone: '1',
    };
    expect(read({ billing }).shippingAddress).toBeNull();
    expect(read({ billing, shipping_lines: [{ method_title: 'Post' }] }).shippingAddress).toMatchObject({
      city: 'Kiel',
    });
    expect(read({ billing, shipping: { address_1: 'Gasse 2', city: 'Graz' } }).shippingAddress).toMatchObject(
      { city: 'Graz', phone: '1' },
    );
  });
});
