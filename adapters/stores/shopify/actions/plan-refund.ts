import { AppError } from '@/core/shared/app-error';
import { toDecimalText } from '@/core/shared/decimal-text';
import { formatMoney } from '@/core/shared/money';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { AskOptions } from '../api/admin-client';
import { planRefund } from '../documents/plan-refund';
import { toCents } from '../orders/order-money';
import type { OpenShop } from '../shop/open-shop';
import { toGid } from './read-order';

interface RefundLine {
  lineItemId: string;
  quantity: number;
  restockType: string;
}

interface RefundPlan {
  lines: (RefundLine & { locationId?: string })[];
  /** Amounts as decimal text, in the currency that the customer paid. */
  transactions: { orderId: string; parentId?: string; kind: 'REFUND'; gateway: string; amount: string }[];
}

/**
 * Spreads an amount over the payments of an order, in Shopify's order and no more by each than it still holds, and
 * says where pieces go back to.
 * @throws AppError `conflict` when the payments hold less
 */
export async function planRefundOf(
  shop: OpenShop,
  order: PlatformOrder,
  wanted: { amountCents: number; lines: RefundLine[] },
  options: AskOptions,
): Promise<RefundPlan> {
  const orderId = toGid('Order', order.externalId);
  const { order: found } = await shop.admin.ask(planRefund, { id: orderId, lines: wanted.lines }, options);
  let open = wanted.amountCents;
  const transactions: RefundPlan['transactions'] = [];
  for (const payment of found?.all?.suggestedTransactions ?? []) {
    const { presentmentMoney } = payment.maximumRefundableSet ?? payment.amountSet;
    if (presentmentMoney.currencyCode !== order.currency || !payment.gateway) continue;
    const part = Math.min(open, toCents(presentmentMoney));
    if (part <= 0) continue;
    open -= part;
    transactions.push({
      orderId,
      ...(payment.parentTransaction ? { parentId: payment.parentTransaction.id } : {}),
      kind: 'REFUND',
      gateway: payment.gateway,
      amount: toDecimalText(part, order.currency),
    });
  }
  if (open > 0) {
    const possible = formatMoney(wanted.amountCents - open, order.currency);
    throw new AppError('conflict', `Only ${possible} can go back by the payments of this order.`);
  }
  const places = new Map(
    found?.lines?.refundLineItems.map(({ lineItem, location }) => [lineItem.id, location?.id]),
  );
  return { transactions, lines: wanted.lines.map((line) => withPlace(line, places.get(line.lineItemId))) };
}

function withPlace(line: RefundLine, locationId: string | undefined): RefundPlan['lines'][number] {
  return locationId && line.restockType !== 'NO_RESTOCK' ? { ...line, locationId } : line;
}
