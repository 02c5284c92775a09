import type { OrderStatus } from '@/core/contracts/order-status';
import type { Fulfillment, PaymentStatus } from '@/core/stores/orders/platform-order';
import type { WooOrder } from './order-schema';

/** A cart at the checkout that nobody has ordered, and what was thrown away: no orders. */
const NO_ORDER = new Set(['checkout-draft', 'auto-draft', 'draft', 'trash', 'new']);

export function isPlaced({ status }: Pick<WooOrder, 'status'>): boolean {
  return !NO_ORDER.has(bare(status));
}

/**
 * One word for where the order stands. WooCommerce itself knows no shipping: "completed" says that the shop is done
 * with it, and parcels come from plugins; so do further statuses, which are read by the words they are made of.
 */
export function readOrderStatus(order: WooOrder, parcels: readonly Fulfillment[]): OrderStatus {
  const status = bare(order.status);
  const word = STATUS_WORDS[status] ?? readCustomStatus(status);
  if (word === 'done') return readDone(order, parcels);
  if (word === 'open') return readOpen(order, parcels);
  if (word !== 'unknown') return word;
  if (order.date_completed_gmt !== '') return readDone(order, parcels);
  return order.date_paid_gmt === '' ? 'pending' : readOpen(order, parcels);
}

export function readPaymentStatus(
  order: WooOrder,
  { refundedCents, totalCents }: { refundedCents: number; totalCents: number },
): PaymentStatus {
  const status = bare(order.status);
  if (status === 'refunded' || (refundedCents > 0 && refundedCents >= totalCents)) return 'refunded';
  if (refundedCents > 0) return 'partially_refunded';
  if (order.date_paid_gmt !== '') return 'paid';
  if (status === 'failed') return 'failed';
  return status === 'cancelled' ? 'voided' : 'pending';
}

type Word = OrderStatus | 'done' | 'open' | 'unknown';

const STATUS_WORDS: Record<string, Word> = {
  pending: 'pending',
  'on-hold': 'pending',
  processing: 'open',
  completed: 'done',
  cancelled: 'cancelled',
  refunded: 'refunded',
  failed: 'failed',
};

/** Statuses that plugins and shops add, e.g. "partial-shipped", "wc-delivered", "awaiting-shipment". */
function readCustomStatus(status: string): Word {
  if (/await|ready|pack|prepar|label|pick(?!ed-up)|produc|backorder|request|progress/.test(status))
    return 'open';
  if (/out-for-delivery|transit|on-the-way/.test(status)) return 'shipped';
  if (/partial.*(ship|sent|deliver|complet|fulfil)/.test(status)) return 'partially_shipped';
  if (/fail/.test(status)) return /deliver/.test(status) ? 'shipped' : 'failed';
  if (/deliver|picked-up/.test(status)) return 'delivered';
  if (/ship|sent|dispatch|versendet|versandt/.test(status)) return 'shipped';
  if (/cancel|storno/.test(status)) return 'cancelled';
  if (/^(fully-)?refunded$/.test(status)) return 'refunded';
  return 'unknown';
}

function readDone(order: WooOrder, parcels: readonly Fulfillment[]): OrderStatus {
  // Downloads and the like are there once they are paid.
  if (parcels.length === 0) return order.needs_processing ? 'shipped' : 'delivered';
  return parcels.every(({ status }) => status === 'delivered') ? 'delivered' : 'shipped';
}

/** The shop still works on it; parcels may have left already. */
function readOpen(order: WooOrder, parcels: readonly Fulfillment[]): OrderStatus {
  const left = parcels.filter(({ status }) => status !== 'preparing' && status !== 'cancelled');
  if (left.length === 0) return 'processing';
  const ordered = order.line_items.reduce((sum, { quantity }) => sum + quantity, 0);
  const known = left.every(({ lines }) => lines.length > 0);
  const sent = left.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
  // A parcel that does not say what is in it holds all of an order of one piece, and something of any other.
  const everything = known ? sent >= ordered : ordered <= 1;
  if (!everything) return 'partially_shipped';
  return left.every(({ status }) => status === 'delivered') ? 'delivered' : 'shipped';
}

function bare(status: string): string {
  return status.toLowerCase().replace(/^wc-/, '');
}
