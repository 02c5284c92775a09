import { describe, expect, test } from 'vitest';
import { orderCardSchema } from '@/core/contracts/order-card';
import { orderFactsSchema } from '@/core/contracts/order-tool-results';
import { makeLine, makeOrder } from '@/core/stores/orders/make-order.fixture';
import type { Fulfillment, PlatformOrder } from '@/core/stores/orders/platform-order';
import { describeCopyAge } from './copy-age';
import { describeOrder } from './describe-order';
import { toOrderCard } from './to-order-card';

const IN_BERLIN = { locale: 'en', timeZone: 'Europe/Berlin' };
const tell = (over: Partial<PlatformOrder> = {}, wording = IN_BERLIN) =>
  orderFactsSchema.parse(describeOrder(makeOrder(over), wording));

function parcel(over: Partial<Fulfillment> = {}): Fulfillment {
  return {
    externalId: 'f1',
    status: 'in_transit',
    carrier: 'DHL',
    trackingNumber: '0034',
    trackingUrl: 'https://dhl.example/0034',
    shippedAt: new Date('2026-10-02T08:00:00Z'),
    deliveredAt: null,
    estimatedDeliveryAt: null,
    lines: [{ lineExternalId: 'l1', quantity: 1 }],
    ...over,
  };
}

describe('an order in words', () => {
  test('says what was bought, for how much, and where it goes', () => {
    expect(tell()).toMatchObject({
      number: '#1001',
      placed_on: 'October 1, 2026',
      status_text: 'being prepared, nothing has been shipped yet',
      payment: 'paid (PayPal)',
      total: '€53.90',
      refunded: null,
      lines: [{ title: 'Reading lamp', variant: 'Brass', quantity: 1, price: '€49.00', shipped: 0 }],
      ships_to: 'Leipzig, Germany',
      order_page: 'https://shop.example/orders/1',
    });
  });

  test('keeps street, name and phone number to itself', () => {
    expect(JSON.stringify(tell())).not.toMatch(/Lindenweg|04105|Byron|151/);
  });

  test('writes dates and amounts as the store’s customers read them, in the store’s time zone', () => {
    const late = { placedAt: new Date('2026-10-01T23:30:00Z'), currency: 'JPY', totalCents: 5390 };
    expect(tell(late, { locale: 'de', timeZone: 'Europe/Berlin' })).toMatchObject({
      placed_on: '2. Oktober 2026',
      total: '5.390\u00a0¥',
      ships_to: 'Leipzig, Deutschland',
    });
    expect(tell(late, { locale: 'en-US', timeZone: 'America/New_York' }).placed_on).toBe('October 1, 2026');
  });

  test.each<[string, Partial<PlatformOrder>, string]>([
    ['not paid', { status: 'pending', paymentStatus: 'pending' }, 'received, the payment is still open'],
    ['held back', { status: 'pending' }, 'received, not confirmed by the shop yet'],
    ['on its way', { status: 'shipped', fulfillments: [parcel()] }, 'shipped, on its way'],
    [
      'at the door',
      { status: 'shipped', fulfillments: [parcel({ status: 'out_for_delivery' })] },
      'shipped, out for delivery',
    ],
    ['to be picked up', { fulfillments: [parcel({ status: 'ready_for_pickup' })] }, 'ready to be picked up'],
    [
      'in two parcels',
      {
        status: 'shipped',
        fulfillments: [
          parcel(),
          parcel({ externalId: 'f2', status: 'delivered' }),
          parcel({ status: 'cancelled' }),
        ],
      },
      'shipped in 2 parcels, 1 of them delivered',
    ],
    [
      'partly shipped',
      {
        status: 'partially_shipped',
        lines: [
          makeLine({ quantity: 3, currentQuantity: 3, fulfilledQuantity: 1 }),
          makeLine({ externalId: 'l2' }),
        ],
        fulfillments: [parcel()],
      },
      'partly shipped: 1 of 4 items have been sent',
    ],
    ['delivered', { status: 'delivered' }, 'delivered'],
    [
      'partly refunded',
      { status: 'delivered', refundedCents: 1000 },
      'delivered; €10.00 of €53.90 was refunded',
    ],
    ['refunded', { status: 'refunded', refundedCents: 5390 }, 'refunded in full'],
    ['cancelled', { status: 'cancelled', lines: [makeLine({ currentQuantity: 0 })] }, 'cancelled'],
    [
      'cancelled and refunded',
      { status: 'cancelled', refundedCents: 5390 },
      'cancelled; €53.90 of €53.90 was refunded',
    ],
    ['failed', { status: 'failed', paymentStatus: 'failed' }, 'not placed, because the payment failed'],
    [
      'with a cancelled item',
      {
        status: 'delivered',
        lines: [makeLine({ quantity: 2, currentQuantity: 1 }), makeLine({ externalId: 'l2' })],
      },
      'delivered; 1 item was cancelled',
    ],
    [
      'with a return',
      { status: 'delivered', returns: [{ externalId: 'r', status: 'open', lines: [] }] },
      'delivered; a return is accepted, on its way back',
    ],
  ])('%s', (_, order, words) => expect(tell(order).status_text).toBe(words));

  test('tells refunded, cancelled and returned items apart', () => {
    const facts = tell({
      status: 'delivered',
      refundedCents: 4900,
      lines: [
        makeLine({
          quantity: 4,
          currentQuantity: 1,
          fulfilledQuantity: 3,
          refundedQuantity: 2,
          totalCents: 19600,
        }),
      ],
      refunds: [
        {
          externalId: 'r1',
          createdAt: new Date('2026-10-05T10:00:00Z'),
          amountCents: 4900,
          reason: 'Broken',
          lines: [{ lineExternalId: 'l1', quantity: 2 }],
        },
      ],
      returns: [
        { externalId: 'ret', status: 'closed', lines: [{ lineExternalId: 'l1', quantity: 1 }] },
        { externalId: 'ret2', status: 'awaiting_label', lines: [{ lineExternalId: null, quantity: 1 }] },
      ],
    });
    expect(facts.lines).toMatchObject([{ quantity: 4, shipped: 3, refunded: 2, cancelled: 1 }]);
    expect(facts.refunds).toEqual([{ date: 'October 5, 2026', amount: '€49.00', reason: 'Broken' }]);
    expect(facts.returns).toEqual([
      { status: 'completed', contents: ['1 × Reading lamp (Brass)'] },
      { status: 'awaiting label', contents: [] },
    ]);
  });

  test('gives the carrier’s estimate where there is one, and never one of its own', () => {
    const [none] = tell({ fulfillments: [parcel()] }).parcels;
    expect(none).toMatchObject({
      status: 'on its way',
      shipped_on: 'October 2, 2026',
      expected_on: null,
      tracking_url: 'https://dhl.example/0034',
      contents: ['1 × Reading lamp (Brass)'],
    });
    const [one] = tell({
      fulfillments: [parcel({ estimatedDeliveryAt: new Date('2026-10-06T12:00:00Z') })],
    }).parcels;
    expect(one?.expected_on).toBe('October 6, 2026');
  });

  test('writes out pieces and discounts', () => {
    const prices = tell({
      lines: [
        makeLine({ quantity: 2, priceCents: 1200, totalCents: 2400 }),
        makeLine({ quantity: 2, priceCents: 1200, totalCents: 2000 }),
        makeLine({ quantity: 1, priceCents: 1200, totalCents: 0 }),
      ],
    }).lines.map(({ price }) => price);
    expect(prices).toEqual([
      '€24.00 (2 × €12.00)',
      '€20.00 (2 × €12.00, less a discount)',
      '€0.00 (€12.00, less a discount)',
    ]);
  });

  test('lists twenty of three hundred lines, and says how many more there are', () => {
    const lines = Array.from({ length: 300 }, (_, i) => makeLine({ externalId: `l${i}`, title: `Mug ${i}` }));
    const fulfillments = Array.from({ length: 40 }, (_, i) =>
      parcel({
        externalId: `f${i}`,
        lines: lines.map(({ externalId }) => ({ lineExternalId: externalId, quantity: 1 })),
      }),
    );
    const facts = tell({ lines, fulfillments });
    expect(facts.lines).toHaveLength(20);
    expect(facts.more_lines).toBe(280);
    expect(facts.parcels).toHaveLength(12);
    expect(facts.parcels[0]?.contents.at(-1)).toBe('and 280 more');
    expect(JSON.stringify(facts).length).toBeLessThan(20_000);
    const card = orderCardSchema.parse(toOrderCard(makeOrder({ lines, fulfillments }), new Map(), null));
    expect(card).toMatchObject({ moreLines: 280 });
    expect(card.lines).toHaveLength(20);
  });

  test('frees the shop’s texts of markup and of what nobody sees, and keeps them short', () => {
    const facts = tell({
      lines: [makeLine({ title: '<b>Lamp</b> &amp; shade\u200b', variantTitle: 'x'.repeat(5000) })],
      cancelReason: 'a\nb\u0000c',
      customerNotes: Array.from({ length: 9 }, (_, i) => ({
        createdAt: new Date('2026-10-03T00:00:00Z'),
        text: `<p>Note ${i}</p><script>alert(1)</script>${'long '.repeat(400)}`,
      })),
    });
    expect(facts.lines[0]).toMatchObject({ title: 'Lamp & shade' });
    expect(facts.lines[0]?.variant).toHaveLength(200);
    expect(facts.cancel_reason).toBe('a bc');
    expect(facts.notes).toHaveLength(5);
    expect(facts.notes[0]?.text).toMatch(/^Note 4/);
    expect(facts.notes.every(({ text }) => text.length <= 500 && !text.includes('alert'))).toBe(true);
  });
});

test('the age of a copy', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const ago = (minutes: number) => describeCopyAge(new Date(now.getTime() - minutes * 60_000), now);
  expect([0, 1, 12.9, 60, 150, 1439, 1440, 4000].map(ago)).toEqual([
    '1 minute ago',
    '1 minute ago',
    '12 minutes ago',
    '1 hour ago',
    '2 hours ago',
    '23 hours ago',
    '1 day ago',
    '2 days ago',
  ]);
  expect(describeCopyAge(null, now)).toBeNull();
});
