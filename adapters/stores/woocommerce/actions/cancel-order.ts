import { AppError } from '@/core/shared/app-error';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import { refundableCents } from '@/core/stores/platform/checks/require-refundable';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { ShopClient } from '../api/shop-client';
import { readChanged, readUnchanged } from './read-order';
import { giveBack } from './refund-order';
import { sendWrite } from './send-write';

/**
 * Cancels an order of which nothing was sent: WooCommerce itself would cancel a completed one as well. It puts the
 * pieces back into stock by itself. Money goes back first, since an order that was paid back is not packed either.
 * @throws AppError `conflict` when its state does not allow it, or the payment cannot give money back by itself
 */
export async function cancelOrder(
  client: ShopClient,
  request: Parameters<NonNullable<OrderActions['cancelOrder']>>[0],
  signal: AbortSignal | undefined,
): Promise<ActionOutcome> {
  const order = await readUnchanged(client, request.order, signal);
  requireNotSent(order);
  const amountCents = request.refund ? refundableCents(order) : 0;
  if (amountCents > 0) {
    const { reason, idempotencyKey } = request;
    const money = { order, amountCents, lines: [], reason, restock: false, idempotencyKey };
    await giveBack(client, money, signal);
  }
  try {
    await sendWrite(client, 'put', `orders/${order.externalId}`, { status: 'cancelled' }, signal);
  } catch (error) {
    if (amountCents === 0) throw error;
    throw new AppError(
      'unavailable',
      'The money of the order was given back, but whether it is cancelled is not known. A person has to look.',
      { retryable: false, cause: error },
    );
  }
  return {
    order: await readChanged(client, order.externalId, signal),
    undo: amountCents > 0 ? null : { orderExternalId: order.externalId, status: order.platformStatus },
  };
}
