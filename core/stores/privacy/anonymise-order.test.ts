import { expect, it } from 'vitest';
import { makeLine, makeOrder } from '../orders/make-order.fixture';
import { platformOrderSchema } from '../orders/platform-order';
import { anonymiseDetail } from './anonymise-order';

/** Every text in an order, by where it stands: what may say who somebody is. */
function textsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, `${path}[]`));
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, path ? `${path}.${name}` : name));
}

const WHEN = new Date('2026-10-01T09:00:00Z');
const order = makeOrder({
  cancelReason: 'Ada called',
  discountCodes: ['FOR-ADA'],
  statusUrl: 'https://shop.example/orders/ada',
  cartToken: 'a cart',
  customerNotes: [{ createdAt: WHEN, text: 'Dear Ada' }],
  lines: [makeLine()],
  fulfillments: [
    {
      ...{ externalId: 'f1', status: 'shipped', carrier: 'DHL', trackingNumber: 'T1' },
      trackingUrl: 'https://dhl.example/T1',
      ...{ shippedAt: WHEN, deliveredAt: null, estimatedDeliveryAt: null },
      lines: [{ lineExternalId: 'l1', quantity: 1 }],
    },
  ],
  refunds: [{ externalId: 'r1', createdAt: WHEN, amountCents: 1, reason: 'Ada is ill', lines: [] }],
  returns: [
    {
      ...{ externalId: 'b1', status: 'open', paymentMethodId: 'card of Ada' },
      lines: [{ lineExternalId: 'l1', quantity: 1, newVariantExternalId: 'v2' }],
    },
  ],
  payments: [
    { externalId: 'p1', method: 'Visa •••• 4242', methodId: 'card of Ada', amountCents: 1, kind: 'payment' },
  ],
});

it('the order of this test has all that an order can have', () => {
  expect(Object.keys(order).toSorted()).toEqual(Object.keys(platformOrderSchema.shape).toSorted());
  expect(Object.entries(order).filter(([, value]) => Array.isArray(value) && value.length === 0)).toEqual([]);
});

it('leaves of an order what the books need, and nothing that says whose it was', () => {
  // These are columns of their own, and emptied there (erase-person.queries.ts).
  const { email, customerExternalId, customerName, statusUrl, cartToken, ...detail } = order;
  expect(textsIn(anonymiseDetail(detail)).toSorted()).toEqual(
    [
      ...['externalId', 'number', 'status', 'platformStatus', 'paymentStatus', 'currency', 'shippingMethod'],
      ...['externalId', 'productExternalId', 'variantExternalId', 'sku', 'title', 'variantTitle'].map(
        (name) => `lines[].${name}`,
      ),
      ...['externalId', 'status', 'carrier', 'lines[].lineExternalId'].map(
        (name) => `fulfillments[].${name}`,
      ),
      'refunds[].externalId',
      ...['externalId', 'status', 'lines[].lineExternalId', 'lines[].newVariantExternalId'].map(
        (name) => `returns[].${name}`,
      ),
      ...['externalId', 'kind'].map((name) => `payments[].${name}`),
    ].toSorted(),
  );
});

it('takes what cannot be read for an order without anything', () => {
  for (const odd of [null, 'text', 7, []]) expect(textsIn(anonymiseDetail(odd))).toEqual([]);
});
