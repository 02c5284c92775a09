import { expect, it } from 'vitest';
import type { CurrentOffer } from './current-offer';
import { fitQuantity, reduceQuantity } from './fit-quantity';

const offer = (more: Partial<CurrentOffer> = {}): CurrentOffer => ({
  priceCents: 1000,
  currency: 'EUR',
  available: true,
  stock: null,
  min: 1,
  max: null,
  step: 1,
  ...more,
});

it.each([
  ['as wanted', 5, {}, 999, { kind: 'fits', quantity: 5, limitedBy: null }],
  ['what is left', 5, { stock: 3 }, 999, { kind: 'fits', quantity: 3, limitedBy: 'stock' }],
  ['what the shop allows', 5, { stock: 4, max: 2 }, 999, { kind: 'fits', quantity: 2, limitedBy: 'shop' }],
  ['what the cart has room for', 5, { stock: 9 }, 4, { kind: 'fits', quantity: 4, limitedBy: 'cart' }],
  [
    'whole steps of what is left',
    9,
    { stock: 8, step: 3 },
    999,
    { kind: 'fits', quantity: 6, limitedBy: 'stock' },
  ],
  ['nothing that cannot be bought', 1, { available: false }, 999, { kind: 'out_of_stock' }],
  ['nothing when less than the minimum is left', 4, { min: 4, stock: 3 }, 999, { kind: 'out_of_stock' }],
  ['nothing below the minimum', 2, { min: 4 }, 999, { kind: 'not_allowed', min: 4, max: null, step: 1 }],
  ['nothing between steps', 7, { step: 6, max: 30 }, 999, { kind: 'not_allowed', min: 6, max: 30, step: 6 }],
  [
    'nothing where limits contradict',
    7,
    { min: 8, max: 5 },
    999,
    { kind: 'not_allowed', min: 8, max: 5, step: 1 },
  ],
])('gives %s', (_, wanted, more, room, fit) => {
  expect(fitQuantity(wanted, offer(more), room)).toEqual(fit);
});

it('reduces to what can be ordered now', () => {
  expect(reduceQuantity(5, offer())).toBe(5);
  expect(reduceQuantity(5, offer({ stock: 4, step: 3 }))).toBe(3);
  expect(reduceQuantity(5, offer({ min: 6 }))).toBe(0);
  expect(reduceQuantity(5, offer({ available: false }))).toBe(0);
});
