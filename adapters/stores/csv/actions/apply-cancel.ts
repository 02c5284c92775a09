import { newId } from '@/core/shared/ids';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { OrderChange } from './order-change';

/** The order is off, and everything that was paid goes back the way it came. */
export function applyCancel(order: PlatformOrder, reason: string, refund: boolean, now: Date): OrderChange {
  const left = Math.max(0, order.totalCents - order.refundedCents);
  const paid = refund && left > 0 ? order.payments.filter(({ kind }) => kind === 'payment') : [];
  const isWhole = paid.reduce((sum, { amountCents }) => sum + amountCents, 0) === left;
  const back = isWhole ? paid : paid.slice(0, 1).map((payment) => ({ ...payment, amountCents: left }));
  const refunds = back.map((payment) => ({ ...payment, externalId: newId(), kind: 'refund' as const }));
  const refundedCents = order.refundedCents + refunds.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return {
    order: {
      ...order,
      status: 'cancelled',
      platformStatus: 'cancelled',
      paymentStatus: refunds.length > 0 ? 'refunded' : order.paymentStatus,
      cancelledAt: now,
      cancelReason: reason || null,
      refundedCents,
      refunds:
        refunds.length > 0
          ? [
              ...order.refunds,
              {
                externalId: newId(),
                createdAt: now,
                amountCents: refundedCents - order.refundedCents,
                reason: reason || null,
                lines: [],
              },
            ]
          : order.refunds,
      payments: [...order.payments, ...refunds],
    },
    moves: refunds.flatMap(({ methodId, amountCents }) =>
      methodId ? [{ methodId, cents: amountCents }] : [],
    ),
  };
}
