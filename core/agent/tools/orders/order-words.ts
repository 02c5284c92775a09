import type { Fulfillment, PaymentStatus, PlatformOrder } from '@/core/stores/orders/platform-order';

/** How a parcel stands, in words that can follow "it is". */
export const PARCEL_WORDS: Record<Fulfillment['status'], string> = {
  preparing: 'being packed',
  shipped: 'handed to the carrier',
  in_transit: 'on its way',
  out_for_delivery: 'out for delivery',
  ready_for_pickup: 'ready to be picked up',
  delivered: 'delivered',
  attempted: 'not handed over yet: the carrier tried to deliver it',
  failed: 'not delivered: the carrier could not hand it over',
  cancelled: 'cancelled',
};

export const PAYMENT_WORDS: Record<PaymentStatus, string> = {
  pending: 'not paid yet',
  authorized: 'authorised, not charged yet',
  partially_paid: 'paid in part',
  paid: 'paid',
  partially_refunded: 'paid, and refunded in part',
  refunded: 'refunded',
  voided: 'cancelled, nothing was charged',
  failed: 'the payment failed',
};

/** Platforms' words for a return. Others are shown as they are. */
const RETURN_WORDS: Record<string, string> = {
  requested: 'requested, not yet accepted by the shop',
  open: 'accepted, on its way back',
  closed: 'completed',
  declined: 'declined by the shop',
  canceled: 'cancelled',
  cancelled: 'cancelled',
};

/** The state of a return in words; a platform's own state as it is, cut short. */
export function returnWords(status: string): string {
  return RETURN_WORDS[status] ?? status.replaceAll('_', ' ').slice(0, 60);
}

/** Where an order stands, in a few words that can follow "your order is". Parts that differ from the rest are named. */
export function statusWords(order: PlatformOrder, money: (cents: number) => string): string {
  return [headline(order), ...exceptions(order, money)].join('; ');
}

function headline(order: PlatformOrder): string {
  switch (order.status) {
    case 'pending':
      return order.paymentStatus === 'pending'
        ? 'received, the payment is still open'
        : 'received, not confirmed by the shop yet';
    case 'processing':
      return order.fulfillments.some(({ status }) => status === 'ready_for_pickup')
        ? 'ready to be picked up'
        : 'being prepared, nothing has been shipped yet';
    case 'partially_shipped':
      return partlyShipped(order);
    case 'shipped':
      return shipped(order);
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      return 'cancelled';
    case 'refunded':
      return 'refunded in full';
    case 'failed':
      return 'not placed, because the payment failed';
  }
}

function partlyShipped(order: PlatformOrder): string {
  const left = order.lines.reduce((sum, line) => sum + Math.min(line.fulfilledQuantity, line.quantity), 0);
  const all = order.lines.reduce(
    (sum, line) => sum + Math.max(line.currentQuantity, line.fulfilledQuantity),
    0,
  );
  const { delivered, total } = countParcels(order);
  const items = all > 0 ? `partly shipped: ${left} of ${all} items have been sent` : 'partly shipped';
  return delivered > 0 ? `${items}, ${delivered} of ${total} parcels delivered` : items;
}

function shipped(order: PlatformOrder): string {
  const { delivered, total } = countParcels(order);
  if (total > 1) {
    return delivered > 0
      ? `shipped in ${total} parcels, ${delivered} of them delivered`
      : `shipped in ${total} parcels`;
  }
  const parcel = order.fulfillments.find(({ status }) => status !== 'cancelled');
  return !parcel || parcel.status === 'shipped' ? 'shipped' : `shipped, ${PARCEL_WORDS[parcel.status]}`;
}

function countParcels({ fulfillments }: PlatformOrder): { total: number; delivered: number } {
  const sent = fulfillments.filter(({ status }) => status !== 'cancelled' && status !== 'preparing');
  return { total: sent.length, delivered: sent.filter(({ status }) => status === 'delivered').length };
}

/** Refunds, cancelled items and returns are three things; each is said by its own name. */
function exceptions(order: PlatformOrder, money: (cents: number) => string): string[] {
  const parts: string[] = [];
  const isOver = order.status === 'cancelled' || order.status === 'failed';
  const removed = order.lines.reduce((sum, line) => sum + removedQuantity(line), 0);
  if (removed > 0 && !isOver && order.status !== 'refunded')
    parts.push(`${removed} ${removed === 1 ? 'item was' : 'items were'} cancelled`);
  if (order.refundedCents > 0 && order.status !== 'refunded')
    parts.push(`${money(order.refundedCents)} of ${money(order.totalCents)} was refunded`);
  for (const { status } of order.returns.slice(0, 2)) parts.push(`a return is ${returnWords(status)}`);
  return parts;
}

/** Pieces that were taken out of the order without having been refunded as such. */
export function removedQuantity(line: PlatformOrder['lines'][number]): number {
  return Math.max(0, line.quantity - Math.max(line.currentQuantity, 0) - line.refundedQuantity);
}
