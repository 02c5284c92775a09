import { newId } from '@/core/shared/ids';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineQuantity } from '@/core/stores/platform/order-actions';
import { EXCHANGE_REQUESTED, type OrderChange, RETURN_REQUESTED } from './order-change';

interface RequestedReturn {
  lines: readonly (LineQuantity & { newVariantExternalId?: string })[];
  reason: string;
  paymentMethodId: string | null;
  /** Of an exchange; absent: a return. */
  differenceCents?: number;
}

/** A return or an exchange is asked for; money moves when the items have come back. */
export function applyReturn(order: PlatformOrder, request: RequestedReturn): OrderChange {
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
