import type { OrderStatus } from '@/core/contracts/order-status';
import { FieldFault } from '../../importing/reading/record-fields';
import type { Fulfillment, PaymentStatus } from '../platform-order';

/** A status word of a file: where the order stands, and what of it is coming back. */
interface StatusMeaning {
  status: OrderStatus;
  /** Words of PlatformOrder.returns. */
  returned?: string;
}

const ORDER_WORDS = spell<StatusMeaning>([
  [
    { status: 'pending' },
    'pending, open, new, placed, unpaid, on hold, held, awaiting payment, pending payment, payment pending, draft',
  ],
  [
    { status: 'processing' },
    'processing, processed, paid, accepted, confirmed, in progress, preparing, packed, unfulfilled, ready to ship',
  ],
  [
    { status: 'partially_shipped' },
    'partially shipped, partly shipped, partially fulfilled, partial, partially delivered',
  ],
  [
    { status: 'shipped' },
    'shipped, sent, dispatched, fulfilled, completed, complete, closed, in transit, out for delivery, on its way',
  ],
  [{ status: 'delivered' }, 'delivered, received, picked up, collected'],
  [{ status: 'cancelled' }, 'cancelled, canceled, voided'],
  [{ status: 'refunded' }, 'refunded, fully refunded'],
  [{ status: 'failed' }, 'failed, payment failed, declined'],
  [{ status: 'delivered', returned: 'requested' }, 'return requested'],
  [{ status: 'delivered', returned: 'exchange requested' }, 'exchange requested'],
  [{ status: 'delivered', returned: 'closed' }, 'returned, exchanged'],
]);

const PAYMENT_WORDS = spell<PaymentStatus>([
  ['pending', 'pending, unpaid, open, awaiting payment'],
  ['authorized', 'authorized, authorised, reserved'],
  ['partially_paid', 'partially paid, partly paid'],
  ['paid', 'paid, captured, completed, settled'],
  ['partially_refunded', 'partially refunded, partly refunded'],
  ['refunded', 'refunded, fully refunded'],
  ['voided', 'voided, cancelled, canceled'],
  ['failed', 'failed, declined'],
]);

const PARCEL_WORDS = spell<Fulfillment['status']>([
  ['preparing', 'preparing, pending, open, processing, packed, label created, label printed, confirmed'],
  ['shipped', 'shipped, sent, dispatched, fulfilled, success, completed'],
  ['in_transit', 'in transit, transit, on its way'],
  ['out_for_delivery', 'out for delivery'],
  ['ready_for_pickup', 'ready for pickup, ready for collection'],
  ['delivered', 'delivered, received, picked up, collected'],
  ['attempted', 'attempted, attempted delivery, delivery attempted'],
  ['failed', 'failed, failure, lost, returned, returned to sender, exception'],
  ['cancelled', 'cancelled, canceled'],
]);

/** @throws FieldFault for a word that is not known: a wrong guess would be told to a customer */
export const readOrderStatus = (word: string | null): StatusMeaning =>
  find(ORDER_WORDS, word, 'status', 'pending, processing, shipped, delivered, cancelled or refunded');

/**
 * The state that a file's word for a payment means.
 * @throws FieldFault for a word that is not known
 */
export const readPaymentStatus = (word: string): PaymentStatus =>
  find(PAYMENT_WORDS, word, 'payment_status', 'pending, paid, partially refunded, refunded or failed');

/**
 * The state that a file's word for a parcel means.
 * @throws FieldFault for a word that is not known
 */
export const readParcelStatus = (word: string, field: string): Fulfillment['status'] =>
  find(PARCEL_WORDS, word, field, 'preparing, shipped, in transit, out for delivery, delivered or failed');

function spell<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap(([meaning, words]) => words.split(', ').map((word) => [word, meaning] as const)),
  );
}

function find<T>(words: ReadonlyMap<string, T>, word: string | null, field: string, known: string): T {
  if (word === null) throw new FieldFault(field, `${field} is missing. Use ${known}.`);
  const meaning = words.get(simplify(word));
  if (meaning === undefined)
    throw new FieldFault(field, `“${word.slice(0, 40)}” is not a known ${field}. Use ${known}.`);
  return meaning;
}

/** "wc-on-hold", "Partially_Shipped" and "pending (item modified)" in plain words. */
function simplify(word: string): string {
  return word
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/^wc-/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
