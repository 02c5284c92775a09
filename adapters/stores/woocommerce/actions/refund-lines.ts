import { toDecimalText } from '@/core/shared/decimal-text';
import type { LineQuantity } from '@/core/stores/platform/order-actions';
import { centsOf } from '../shop/decimal-amount';
import type { PaidOrder } from './read-paid-order';
import { splitAmount } from './split-amount';

interface RefundLine {
  id: number;
  quantity: number;
  /** Decimal text, without tax. */
  refund_total: string;
  refund_tax: { id: number; refund_total: string }[];
}

/**
 * Lines of a refund: how much of the amount is for which line, and how much of that is which tax. What is more than the
 * lines are worth (e.g. for the shipping) stays with the refund as a whole.
 * @param amountCents of the whole refund; integer, minor units of the order's currency
 */
export function toRefundLines(
  order: PaidOrder,
  wanted: readonly LineQuantity[],
  amountCents: number,
): RefundLine[] {
  const { currency } = order;
  const items = wanted.flatMap(({ lineExternalId, quantity }) => {
    const item = [...order.line_items, ...order.fee_lines].find((one) => String(one.id) === lineExternalId);
    if (!item) return [];
    const share = (amount: string) =>
      Math.max(0, Math.round((centsOf(amount, currency) * quantity) / Math.max(1, item.quantity)));
    const worth = [share(item.total), ...item.taxes.map(({ total }) => share(total))];
    return [{ item, quantity, worth }];
  });
  const weights = items.flatMap(({ worth }) => worth);
  const most = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = splitAmount(Math.min(amountCents, most), weights);
  return items.map(({ item, quantity, worth }) => {
    const [net = 0, ...taxes] = parts.splice(0, worth.length);
    return {
      id: item.id,
      quantity,
      refund_total: toDecimalText(net, currency),
      refund_tax: item.taxes.map(({ id }, index) => ({
        id,
        refund_total: toDecimalText(taxes[index] ?? 0, currency),
      })),
    };
  });
}
