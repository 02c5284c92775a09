import { newId } from '@/core/shared/ids';
import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import type { LineQuantity } from '@/core/stores/platform/order-actions';
import { EXCHANGE_REQUESTED, type OrderChange, RETURN_REQUESTED } from './order-change';

interface RequestedReturn {
  lines: readonly (LineQuantity & { newVariantExternalId?: string })[];
  reason: string;
  paymentMethodId: string | null;
  /** Of an exchange; absent: a return. */
  differenceCents?: number;
}

/**
 * A return or an exchange is asked for; money moves when the items have come back.
 * @throws AppError `conflict` for pieces that were not sent or are coming back already, `invalid_input` for lines that
 *   the order does not have
 */
export function applyReturn(order: PlatformOrder, request: RequestedReturn): OrderChange {
  requireLines(order, request.lines, (line) => returnablePieces(order, line));
  const isExchange = request.differenceCents !== undefined;
  return {
    order: {
      ...order,
      platformStatus: isExchange ? EXCHANGE_REQUESTED : RETURN_REQUESTED,
      returns: [
        ...order.returns,
        {
          externalId: newId(),
          status: 'requested',
          lines: request.lines.map(({ lineExternalId, quantity, newVariantExternalId }) => ({
            lineExternalId,
            quantity,
            ...(newVariantExternalId ? { newVariantExternalId } : {}),
          })),
          ...(request.paymentMethodId ? { paymentMethodId: request.paymentMethodId } : {}),
          ...(isExchange ? { differenceCents: request.differenceCents } : {}),
        },
      ],
    },
    moves: [],
  };
}

/** Returns that came to nothing hold no pieces. */
const OVER = ['declined', 'cancelled', 'canceled'];

/** Files seldom say what is in which parcel: of an order that was sent all pieces count as sent. */
function returnablePieces(order: PlatformOrder, line: OrderLine): number {
  const sent = order.status === 'partially_shipped' ? line.fulfilledQuantity : line.quantity;
  const returning = order.returns
    .filter(({ status }) => !OVER.includes(status))
    .flatMap(({ lines }) => lines)
    .reduce((sum, one) => sum + (one.lineExternalId === line.externalId ? one.quantity : 0), 0);
  return Math.max(0, Math.min(sent, line.quantity - line.refundedQuantity) - returning);
}
