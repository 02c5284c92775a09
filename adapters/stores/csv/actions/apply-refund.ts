import { AppError } from '@/core/shared/app-error';
import { newId } from '@/core/shared/ids';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineQuantity } from '@/core/stores/platform/order-actions';
import type { OrderChange } from './order-change';

interface RequestedRefund {
  amountCents: number;
  lines: readonly LineQuantity[];
  reason: string;
}

/** Money goes back to how the order was paid. @throws AppError `conflict` when less than that is left */
export function applyRefund(order: PlatformOrder, request: RequestedRefund, now: Date): OrderChange {
  const { amountCents, lines } = request;
  const refundedCents = order.refundedCents + amountCents;
  if (amountCents <= 0 || refundedCents > order.totalCents)
    throw new AppError('conflict', 'That is more than was paid and not refunded yet.');
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
