import { newId } from '@/core/shared/ids';
import type { OrderLine, PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LineChange } from '@/core/stores/platform/order-actions';
import type { VariantNow } from './current-variants';
import { ITEMS_CHANGED, type OrderChange } from './order-change';

/** A way to pay, as an order names it. */
export interface UsedMethod {
  id: string;
  label: string;
}

/** Lines become other variants, and the difference is paid or given back. */
export function applyItemChange(
  order: PlatformOrder,
  changes: readonly LineChange[],
  variants: ReadonlyMap<string, VariantNow>,
  differenceCents: number,
  method: UsedMethod | null,
): OrderChange {
  const lines = order.lines.flatMap((line): OrderLine[] => {
    const change = changes.find(({ lineExternalId }) => lineExternalId === line.externalId);
    const variant = change && variants.get(change.newVariantExternalId);
    return change && variant ? splitLine(line, change.quantity, variant) : [line];
  });
  return {
    order: {
      ...order,
      platformStatus: ITEMS_CHANGED,
      subtotalCents: order.subtotalCents + differenceCents,
      totalCents: order.totalCents + differenceCents,
      lines,
      payments: [
        ...order.payments,
        {
          externalId: newId(),
          method: method?.label ?? '',
          amountCents: Math.abs(differenceCents),
          kind: differenceCents > 0 ? 'payment' : 'refund',
          ...(method ? { methodId: method.id } : {}),
        },
      ],
    },
    moves: method ? [{ methodId: method.id, cents: -differenceCents }] : [],
  };
}

/** Pieces that stay as they were keep the line; the changed ones stand on a line of their own. */
function splitLine(line: OrderLine, quantity: number, variant: VariantNow): OrderLine[] {
  const staying = line.quantity - quantity;
  const changed: OrderLine = {
    ...line,
    externalId: staying > 0 ? newId() : line.externalId,
    variantExternalId: variant.externalId,
    sku: variant.sku,
    variantTitle: variant.title,
    quantity,
    currentQuantity: quantity,
    priceCents: variant.priceCents,
    totalCents: variant.priceCents * quantity,
  };
  if (staying <= 0) return [changed];
  const kept: OrderLine = {
    ...line,
    quantity: staying,
    currentQuantity: Math.max(0, line.currentQuantity - quantity),
    totalCents: Math.round((line.totalCents * staying) / line.quantity),
  };
  return [kept, changed];
}
