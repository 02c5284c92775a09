import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import type { PaymentStatus, PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import type { LineQuantity } from '@/core/stores/platform/order-actions';
import type { OrderChange } from './order-change';

interface RequestedRefund {
  amountCents: number;
  lines: readonly LineQuantity[];
  reason: string;
}

/** Files often say that an order is paid without saying by what. */
const PAID: readonly PaymentStatus[] = ['paid', 'partially_paid', 'partially_refunded'];

/**
 * Money goes back to how the order was paid.
 * @throws AppError `conflict` when less than that is left; `invalid_input` for what is no amount, or lines that the
 *   order does not have
 */
export function applyRefund(order: PlatformOrder, request: RequestedRefund, now: Date): OrderChange {
  const { amountCents, lines } = request;
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0)
    throw new AppError('invalid_input', 'The amount to give back has to be above 0.');
  const refundedCents = order.refundedCents + amountCents;
  if (!PAID.includes(order.paymentStatus) || refundedCents > order.totalCents)
    throw new AppError('conflict', 'That is more than was paid and not refunded yet.');
  requireLines(order, lines, (line) => line.quantity - line.refundedQuantity);
  const paid = order.payments.find(({ kind }) => kind === 'payment');
  return {
    order: {
      ...order,
      paymentStatus: refundedCents >= order.totalCents ? 'refunded' : 'partially_refunded',
      refundedCents,
      refunds: [
        ...order.refunds,
        {
          externalId: newId(),
          createdAt: now,
          amountCents,
          reason: request.reason || null,
          lines: lines.map(({ lineExternalId, quantity }) => ({ lineExternalId, quantity })),
        },
      ],
      lines: order.lines.map((line) => {
        const of = lines.find(({ lineExternalId }) => lineExternalId === line.externalId);
        return of ? { ...line, refundedQuantity: line.refundedQuantity + of.quantity } : line;
      }),
      payments: [
        ...order.payments,
        {
          externalId: newId(),
          method: paid?.method ?? '',
          amountCents,
          kind: 'refund',
          ...(paid?.methodId ? { methodId: paid.methodId } : {}),
        },
      ],
    },
    moves: paid?.methodId ? [{ methodId: paid.methodId, cents: amountCents }] : [],
  };
}
