import type { OrderStatus } from '@/core/contracts/order-status';
import { readName } from '@/core/stores/catalog/reading/read-fields';
import type { Fulfillment, OrderLine, Refund } from '@/core/stores/orders/platform-order';
import { centsOf } from '../shop/decimal-amount';
import type { WooLineItem, WooOrder } from './order-schema';

interface Progress {
  status: OrderStatus;
  fulfillments: readonly Fulfillment[];
  refunds: readonly Refund[];
}

/**
 * What was ordered, fees such as gift wrap included, so that the lines add up. Amounts are with tax where the shop's
 * prices are, and without otherwise.
 */
export function readOrderLines(order: WooOrder, progress: Progress): OrderLine[] {
  const fees = order.fee_lines.map((fee): WooLineItem => {
    const { total: subtotal, total_tax: subtotal_tax } = fee;
    return { ...fee, ...NO_PRODUCT, quantity: 1, subtotal, subtotal_tax };
  });
  return [...order.line_items, ...fees].map((item) => readLine(order, item, progress));
}

const NO_PRODUCT = { product_id: 0, variation_id: 0, sku: null, parent_name: null, meta_data: [] };

function readLine(order: WooOrder, item: WooLineItem, progress: Progress): OrderLine {
  const externalId = String(item.id);
  const quantity = Math.max(0, Math.round(item.quantity));
  const piecesIn = (lists: readonly Pick<Refund, 'lines'>[]) =>
    lists
      .flatMap(({ lines }) => lines)
      .reduce((sum, line) => sum + (line.lineExternalId === externalId ? line.quantity : 0), 0);
  // All money may have been given back without naming pieces.
  const refunded = progress.status === 'refunded' ? quantity : Math.min(quantity, piecesIn(progress.refunds));
  const gross = (net: string, tax: string) =>
    centsOf(net, order.currency) + (order.prices_include_tax ? centsOf(tax, order.currency) : 0);
  return {
    externalId,
    productExternalId: item.product_id > 0 ? String(item.product_id) : null,
    variantExternalId: item.variation_id > 0 ? String(item.variation_id) : null,
    sku: readName(item.sku ?? ''),
    title: readName(item.parent_name || item.name) ?? 'Item',
    variantTitle: readOptions(item),
    quantity,
    currentQuantity: progress.status === 'cancelled' ? 0 : quantity - refunded,
    fulfilledQuantity: Math.min(quantity, fulfilledOf(progress, quantity, piecesIn)),
    refundedQuantity: refunded,
    priceCents: item.quantity > 0 ? Math.round(gross(item.subtotal, item.subtotal_tax) / item.quantity) : 0,
    totalCents: gross(item.total, item.total_tax),
  };
}

function fulfilledOf(
  { status, fulfillments }: Progress,
  quantity: number,
  piecesIn: (lists: readonly Pick<Fulfillment, 'lines'>[]) => number,
): number {
  const left = fulfillments.filter(
    (parcel) => parcel.status !== 'preparing' && parcel.status !== 'cancelled',
  );
  if (status === 'shipped' || status === 'delivered') return quantity;
  return piecesIn(left);
}

/** "Moss / M" of a variation; what was entered for a piece with its name, e.g. "Engraving: JP". */
function readOptions({ name, parent_name, variation_id, meta_data }: WooLineItem): string | null {
  const suffix = parent_name && name.startsWith(parent_name) ? name.slice(parent_name.length) : null;
  const parts = meta_data.flatMap(({ key, display_key, display_value }) => {
    const value = readName(display_value ?? '');
    // Keys with an underscore are the shop's own business.
    if (key.startsWith('_') || !value) return [];
    const settles = variation_id > 0 && (key.startsWith('pa_') || suffix?.includes(display_value ?? ''));
    return [settles ? value : `${readName(display_key ?? key) ?? key}: ${value}`];
  });
  return readName(parts.join(' / '));
}
