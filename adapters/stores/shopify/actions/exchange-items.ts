import { AppError } from '@/core/shared/app-error';
import { formatMoney } from '@/core/shared/money';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import type { OpenShop } from '../shop/open-shop';
import { type CheckedChange, readNewVariants } from './new-variants';
import { readChanged, readUnchanged, toGid } from './read-order';
import { openReturn } from './return-items';

/**
 * Opens a return with what is sent instead: other variants of the same products. What they cost less goes back when the
 * shop works off the return; what they cost more a person has to collect, and then nothing is opened.
 * @throws AppError `conflict` as above, and when pieces were not sent or are coming back already
 */
export async function exchangeItems(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['exchangeItems']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  const order = await readUnchanged(shop, request.order, options);
  const lines = requireLines(order, request.changes, (line) => line.fulfilledQuantity);
  const changes = await readNewVariants(shop, lines, options);
  requireNotDearer(order, changes);
  const instead = changes.map(({ wanted }) => ({
    variantId: toGid('ProductVariant', wanted.newVariantExternalId),
    quantity: wanted.quantity,
  }));
  const { reason, changes: pieces } = request;
  await openReturn(shop, { order, lines: pieces, reason, instead }, options);
  return { order: await readChanged(shop, order.externalId, options), undo: null };
}

/** @throws AppError `conflict` when the new pieces cost more than was paid, or cannot be compared with it */
function requireNotDearer(order: PlatformOrder, changes: readonly CheckedChange[]): void {
  let moreCents = 0;
  for (const { line, wanted, offer } of changes) {
    if (offer.priceCents === null || offer.currency !== order.currency) {
      throw new AppError(
        'conflict',
        'The order was paid in another currency than the shop’s. A person has to make the exchange.',
      );
    }
    const paidCents = Math.floor((line.totalCents * wanted.quantity) / Math.max(1, line.quantity));
    moreCents += offer.priceCents * wanted.quantity - paidCents;
  }
  if (moreCents <= 0) return;
  const difference = formatMoney(moreCents, order.currency);
  throw new AppError(
    'conflict',
    `The exchange costs ${difference} more. A person has to collect that first.`,
  );
}
