import type { OrderLine, PlatformOrder } from './platform-order';

/** A paid order of one lamp, for tests that change what they are about. */
export function makeOrder(over: Partial<PlatformOrder> = {}): PlatformOrder {
  return {
    externalId: '1',
    number: '#1001',
    email: 'ada@shopper.example',
    phone: '+49 151 23456789',
    customerExternalId: '7',
    customerName: 'Ada Byron',
    placedAt: new Date('2026-10-01T09:00:00Z'),
    updatedAt: new Date('2026-10-01T09:05:00Z'),
    status: 'processing',
    platformStatus: 'processing',
    paymentStatus: 'paid',
    cancelledAt: null,
    cancelReason: null,
    currency: 'EUR',
    subtotalCents: 4900,
    shippingCents: 490,
    taxCents: 861,
    discountCents: 0,
    totalCents: 5390,
    refundedCents: 0,
    lines: [makeLine()],
    fulfillments: [],
    refunds: [],
    returns: [],
    payments: [{ externalId: 'p1', method: 'PayPal', amountCents: 5390, kind: 'payment' }],
    discountCodes: [],
    shippingAddress: {
      name: 'Ada Byron',
      company: null,
      line1: 'Lindenweg 4',
      line2: null,
      city: 'Leipzig',
      region: null,
      postalCode: '04105',
      country: 'DE',
      phone: null,
    },
    shippingMethod: 'Parcel',
    customerNotes: [],
    statusUrl: 'https://shop.example/orders/1',
    cartToken: null,
    ...over,
  };
}

export function makeLine(over: Partial<OrderLine> = {}): OrderLine {
  return {
    externalId: 'l1',
    productExternalId: 'lamp',
    variantExternalId: 'lamp-brass',
    sku: 'LAMP-B',
    title: 'Reading lamp',
    variantTitle: 'Brass',
    quantity: 1,
    currentQuantity: 1,
    fulfilledQuantity: 0,
    refundedQuantity: 0,
    priceCents: 4900,
    totalCents: 4900,
    ...over,
  };
}
