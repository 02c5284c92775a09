import { describe, expect, test } from 'vitest';
import { toCents } from './order-money';
import { readCancelReason, readOrderStatus, readPaymentStatus } from './order-status';
import { toFulfillments } from './to-fulfillments';

const parcel = (over: object = {}) =>
  toFulfillments({
    id: 'gid://shopify/Fulfillment/1',
    status: 'SUCCESS',
    displayStatus: null,
    createdAt: new Date('2026-11-01'),
    trackingInfo: [],
    fulfillmentLineItems: [],
    ...over,
  });

describe('readOrderStatus', () => {
  test.each([
    ['PENDING', 'UNFULFILLED', 'pending'],
    [null, 'UNFULFILLED', 'pending'],
    ['PARTIALLY_PAID', 'UNFULFILLED', 'pending'],
    ['AUTHORIZED', 'UNFULFILLED', 'processing'],
    ['PAID', 'UNFULFILLED', 'processing'],
    ['PAID', 'IN_PROGRESS', 'processing'],
    ['PAID', 'SCHEDULED', 'processing'],
    ['PAID', 'ON_HOLD', 'pending'],
    ['PAID', 'PARTIALLY_FULFILLED', 'partially_shipped'],
    ['PAID', 'FULFILLED', 'shipped'],
    ['PARTIALLY_REFUNDED', 'FULFILLED', 'shipped'],
    ['PENDING', 'FULFILLED', 'shipped'],
    ['REFUNDED', 'FULFILLED', 'refunded'],
    ['EXPIRED', 'UNFULFILLED', 'failed'],
    ['VOIDED', 'UNFULFILLED', 'failed'],
    ['SOMETHING_NEW', 'SOMETHING_NEW', 'pending'],
  ])('%s, %s is %s', (displayFinancialStatus, displayFulfillmentStatus, expected) => {
    expect(readOrderStatus({ displayFinancialStatus, displayFulfillmentStatus }, parcel())).toBe(expected);
  });

  test('is delivered when every parcel is, those that were cancelled aside', () => {
    const order = { displayFinancialStatus: 'PAID', displayFulfillmentStatus: 'FULFILLED' };
    const arrived = parcel({ displayStatus: 'DELIVERED' });
    const cancelled = parcel({ status: 'CANCELLED' });
    expect(readOrderStatus(order, [...arrived, ...cancelled])).toBe('delivered');
    expect(readOrderStatus(order, [...arrived, ...parcel({ displayStatus: 'IN_TRANSIT' })])).toBe('shipped');
    expect(readOrderStatus(order, [])).toBe('shipped');
  });

  test('cancelled is cancelled, whatever else', () => {
    const order = {
      cancelledAt: new Date(),
      displayFinancialStatus: 'REFUNDED',
      displayFulfillmentStatus: 'UNFULFILLED',
    };
    expect(readOrderStatus(order, [])).toBe('cancelled');
  });
});

describe('a parcel', () => {
  test.each([
    ['SUCCESS', null, 'shipped'],
    ['OPEN', null, 'preparing'],
    ['PENDING', 'LABEL_PRINTED', 'preparing'],
    ['SUCCESS', 'CONFIRMED', 'preparing'],
    ['SUCCESS', 'CARRIER_PICKED_UP', 'shipped'],
    ['SUCCESS', 'DELAYED', 'in_transit'],
    ['SUCCESS', 'OUT_FOR_DELIVERY', 'out_for_delivery'],
    ['SUCCESS', 'READY_FOR_PICKUP', 'ready_for_pickup'],
    ['SUCCESS', 'PICKED_UP', 'delivered'],
    ['SUCCESS', 'ATTEMPTED_DELIVERY', 'attempted'],
    ['SUCCESS', 'NOT_DELIVERED', 'failed'],
    ['ERROR', 'DELIVERED', 'failed'],
    ['CANCELLED', 'DELIVERED', 'cancelled'],
    ['SUCCESS', 'SOMETHING_NEW', 'shipped'],
  ])('%s, %s is %s', (status, displayStatus, expected) => {
    expect(parcel({ status, displayStatus })[0]?.status).toBe(expected);
  });

  test('that is not yet on its way was not shipped', () => {
    expect(parcel({ displayStatus: 'LABEL_PRINTED' })[0]?.shippedAt).toBeNull();
  });
});

test('reasons that judge somebody stay inside', () => {
  expect(['CUSTOMER', 'INVENTORY', 'FRAUD', 'STAFF', null].map(readCancelReason)).toEqual([
    'customer',
    'inventory',
    'other',
    'other',
    null,
  ]);
});

test('a payment that ran out has failed', () => {
  expect(readPaymentStatus('EXPIRED')).toBe('failed');
});

test.each([
  ['12.5', 'EUR', 1250],
  ['0.1', 'EUR', 10],
  ['1500.0', 'JPY', 1500],
  ['1.234', 'KWD', 1234],
  ['-3.20', 'EUR', -320],
  ['no number', 'EUR', 0],
])('%s %s is %i', (amount, currencyCode, cents) => expect(toCents({ amount, currencyCode })).toBe(cents));
