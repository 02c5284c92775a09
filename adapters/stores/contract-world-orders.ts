import type { Fulfillment, OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';

type Buyer = Pick<PlatformOrder, 'customerExternalId' | 'customerName' | 'email' | 'phone'>;

const ADA: Buyer = {
  customerExternalId: '701',
  customerName: 'Ada Byron',
  email: 'ada@shopper.example',
  phone: '+4915123456701',
};
const BEN: Buyer = {
  customerExternalId: '702',
  customerName: 'Ben Okafor',
  email: 'ben@shopper.example',
  phone: null,
};
const CHLOE: Buyer = {
  customerExternalId: '703',
  customerName: 'Chloé Martin',
  email: 'chloe+fern@shopper.example',
  phone: '+33612345703',
};
const DAN: Buyer = {
  customerExternalId: '704',
  customerName: 'Dan Lee',
  email: 'dan@shopper.example',
  phone: '+12125550704',
};
const GUEST: Buyer = {
  customerExternalId: null,
  customerName: 'Eve Guest',
  email: null,
  phone: '+4915123456799',
};

function line(id: string, title: string, over: Partial<OrderLine> & { priceCents: number }): OrderLine {
  const quantity = over.quantity ?? 1;
  return {
    externalId: id,
    productExternalId: null,
    variantExternalId: null,
    sku: null,
    title,
    variantTitle: null,
    quantity,
    currentQuantity: quantity,
    fulfilledQuantity: 0,
    refundedQuantity: 0,
    totalCents: over.priceCents * quantity,
    ...over,
  };
}

const lamp = (id: string, over: Partial<OrderLine> = {}) =>
  line(id, 'Reading Lamp', {
    productExternalId: '1001',
    variantExternalId: '10010001',
    sku: 'FF-10010001',
    variantTitle: 'Brass',
    priceCents: 4900,
    ...over,
  });
const throwOf = (id: string, over: Partial<OrderLine> = {}) =>
  line(id, 'Linen Throw', { productExternalId: '1002', sku: 'FF-1002', priceCents: 7900, ...over });
const candle = (id: string, over: Partial<OrderLine> = {}) =>
  line(id, 'Beeswax Candle', { productExternalId: '1010', priceCents: 490, ...over });

function parcel(id: string, over: Partial<Fulfillment>): Fulfillment {
  return {
    externalId: id,
    status: 'shipped',
    carrier: 'DHL',
    trackingNumber: `0034043400${id}`,
    trackingUrl: `https://dhl.example/track/0034043400${id}`,
    shippedAt: new Date('2026-10-05T08:00:00Z'),
    deliveredAt: null,
    estimatedDeliveryAt: null,
    lines: [],
    ...over,
  };
}

/** Amounts follow from the lines; placed on the 1st to 12th of October 2026, by the id, and changed a day later. */
function order(
  externalId: string,
  number: string,
  buyer: Buyer,
  lines: OrderLine[],
  over: Partial<PlatformOrder> = {},
): PlatformOrder {
  const subtotalCents = lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
  const shippingCents = over.shippingCents ?? 490;
  const totalCents = over.totalCents ?? subtotalCents + shippingCents - (over.discountCents ?? 0);
  const day = Number(externalId) - 5000;
  return {
    externalId,
    number,
    ...buyer,
    placedAt: new Date(Date.UTC(2026, 9, day, 9)),
    updatedAt: new Date(Date.UTC(2026, 9, day + 1, 9)),
    status: 'processing',
    platformStatus: 'processing',
    paymentStatus: 'paid',
    cancelledAt: null,
    cancelReason: null,
    currency: 'EUR',
    subtotalCents,
    shippingCents,
    taxCents: 0,
    discountCents: 0,
    totalCents,
    refundedCents: 0,
    lines,
    fulfillments: [],
    refunds: [],
    returns: [],
    payments: [{ externalId: `${externalId}1`, method: 'PayPal', amountCents: totalCents, kind: 'payment' }],
    discountCodes: [],
    shippingAddress: {
      name: buyer.customerName,
      company: null,
      line1: 'Lindenweg 4',
      line2: null,
      city: 'Leipzig',
      region: null,
      postalCode: '04105',
      country: 'DE',
      phone: buyer.phone,
    },
    shippingMethod: 'Parcel',
    customerNotes: [],
    statusUrl: null,
    cartToken: null,
    ...over,
  };
}

/** Each kind of order that is answered differently, see the comments. */
export function makeContractOrders(): PlatformOrder[] {
  const everyTin = Array.from({ length: 300 }, (_, index) =>
    line(`5009${String(index).padStart(3, '0')}`, `Sample card ${index + 1}`, { priceCents: 100 + index }),
  );
  return [
    // Paid with a discount, nothing shipped.
    order('5001', '#1001', ADA, [lamp('50011'), candle('50012', { quantity: 3 })], {
      discountCents: 637,
      discountCodes: ['FERN10'],
    }),
    // Two parcels on their way, one throw still missing.
    order(
      '5002',
      '#1002',
      ADA,
      [lamp('50021', { fulfilledQuantity: 1 }), throwOf('50022', { quantity: 2, fulfilledQuantity: 1 })],
      {
        status: 'partially_shipped',
        platformStatus: 'partial',
        fulfillments: [
          parcel('501', { status: 'in_transit', lines: [{ lineExternalId: '50021', quantity: 1 }] }),
          parcel('502', { carrier: 'UPS', lines: [{ lineExternalId: '50022', quantity: 1 }] }),
        ],
      },
    ),
    // Delivered.
    order('5003', '#1003', BEN, [throwOf('50031', { fulfilledQuantity: 1 })], {
      status: 'delivered',
      platformStatus: 'fulfilled',
      fulfillments: [
        parcel('503', {
          status: 'delivered',
          deliveredAt: new Date('2026-10-07T15:30:00Z'),
          lines: [{ lineExternalId: '50031', quantity: 1 }],
        }),
      ],
    }),
    // Cancelled before it was paid.
    order('5004', '#1004', BEN, [candle('50041', { currentQuantity: 0 })], {
      status: 'cancelled',
      platformStatus: 'cancelled',
      paymentStatus: 'voided',
      cancelledAt: new Date('2026-10-04T12:00:00Z'),
      cancelReason: 'customer',
      payments: [],
    }),
    // Shipped, and one of two candles refunded.
    order(
      '5005',
      '#1005',
      CHLOE,
      [
        lamp('50051', { fulfilledQuantity: 1 }),
        candle('50052', { quantity: 2, fulfilledQuantity: 2, refundedQuantity: 1, currentQuantity: 1 }),
      ],
      {
        status: 'shipped',
        platformStatus: 'fulfilled',
        paymentStatus: 'partially_refunded',
        refundedCents: 490,
        refunds: [
          {
            externalId: '50591',
            createdAt: new Date('2026-10-06T08:00:00Z'),
            amountCents: 490,
            reason: 'Broken wick',
            lines: [{ lineExternalId: '50052', quantity: 1 }],
          },
        ],
        fulfillments: [
          parcel('505', {
            lines: [
              { lineExternalId: '50051', quantity: 1 },
              { lineExternalId: '50052', quantity: 2 },
            ],
          }),
        ],
      },
    ),
    // All money given back.
    order('5006', '#1006', CHLOE, [throwOf('50061', { refundedQuantity: 1, currentQuantity: 0 })], {
      status: 'refunded',
      platformStatus: 'refunded',
      paymentStatus: 'refunded',
      refundedCents: 8390,
      refunds: [
        {
          externalId: '50691',
          createdAt: new Date('2026-10-07T08:00:00Z'),
          amountCents: 8390,
          reason: null,
          lines: [{ lineExternalId: '50061', quantity: 1 }],
        },
      ],
    }),
    // A guest who left only a phone number.
    order('5007', '#1007', GUEST, [candle('50071')], {
      paymentStatus: 'pending',
      status: 'pending',
      platformStatus: 'pending',
      payments: [],
    }),
    // Another currency; came through a cart of the chat.
    order('5008', '#1008', DAN, [lamp('50081', { priceCents: 5600, totalCents: 5600 })], {
      currency: 'USD',
      cartToken: 'cart-token-of-dan',
    }),
    // 300 lines.
    order('5009', '#1009', ADA, everyTin),
    // A number with the shop's own prefix; one of two lamps taken out of the order.
    order('5010', 'EU-1010', DAN, [lamp('50101', { quantity: 2, currentQuantity: 1 })], { totalCents: 5390 }),
    // Delivered, and coming back.
    order('5011', '#1011', BEN, [lamp('50111', { fulfilledQuantity: 1 })], {
      status: 'delivered',
      platformStatus: 'fulfilled',
      fulfillments: [
        parcel('511', {
          status: 'delivered',
          deliveredAt: new Date('2026-10-13T10:00:00Z'),
          lines: [{ lineExternalId: '50111', quantity: 1 }],
        }),
      ],
      returns: [
        { externalId: '5119', status: 'requested', lines: [{ lineExternalId: '50111', quantity: 1 }] },
      ],
    }),
  ];
}
