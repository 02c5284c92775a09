import { readDescription } from '@/core/stores/catalog/reading/read-fields';
import type { Refund } from '@/core/stores/orders/platform-order';
import { centsOf } from '../shop/decimal-amount';
import { readGmtTime } from '../shop/shop-time';
import type { WooRefund } from './order-schema';

/**
 * A refund with the pieces that were given back: WooCommerce counts them below zero and names the order's line in
 * the meta data. null for one of no amount and no piece, which WooCommerce allows.
 */
export function readRefund(raw: WooRefund, currency: string): Refund | null {
  const lines = raw.line_items.flatMap(({ quantity, meta_data }) => {
    const line = meta_data.find(({ key }) => key === '_refunded_item_id')?.value;
    const pieces = Math.abs(Math.trunc(quantity));
    return line !== undefined && pieces > 0 ? [{ lineExternalId: String(line), quantity: pieces }] : [];
  });
  const amountCents = Math.abs(centsOf(raw.amount, currency));
  const createdAt = readGmtTime(raw.date_created_gmt);
  if (!createdAt || (amountCents === 0 && lines.length === 0)) return null;
  return {
    externalId: String(raw.id),
    createdAt,
    amountCents,
    reason: readDescription(raw.reason) || null,
    lines,
  };
}
