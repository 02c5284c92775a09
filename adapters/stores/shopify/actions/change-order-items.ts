import { AppError } from '@/core/shared/app-error';
import { formatMoney } from '@/core/shared/money';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { requireLines } from '@/core/stores/platform/checks/require-lines';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { commitOrderEdit } from '../documents/commit-order-edit';
import type { OpenShop } from '../shop/open-shop';
import { readNewVariants } from './new-variants';
import { readChanged, readUnchanged } from './read-order';
import { requireDone, sendWrite } from './send-write';
import { giveBackDifference } from './settle-difference';
import { stageChanges } from './stage-changes';

/**
 * Changes pieces of an order to other variants of the same product, by an edit that is priced before it is carried out.
 * Where less was due for what is already paid, the difference goes back; where more is due, a person has to collect it
 * and nothing is changed.
 * @throws AppError `conflict` as above, and when something was sent already; `unavailable`, not retryable, when the
 *   items were changed and the difference could not be given back
 */
export async function changeOrderItems(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['changeOrderItems']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  if (request.changes.length === 0) throw new AppError('invalid_input', 'No item is named.');
  const order = await readUnchanged(shop, request.order, options);
  requireNotSent(order);
  const lines = requireLines(order, request.changes, (line) => line.currentQuantity - line.fulfilledQuantity);
  const changes = await readNewVariants(shop, lines, options);
  const { editId, differenceCents } = await stageChanges(shop, order, changes, options);
  const owed = await owedCents(shop, order, differenceCents, options);
  const note = 'Items were changed to other options as the customer asked.';
  requireDone((await sendWrite(shop, commitOrderEdit, { id: editId, note }, options)).orderEditCommit);
  if (owed > 0) {
    const { idempotencyKey } = request;
    await giveBackDifference(shop, { orderExternalId: order.externalId, owed, idempotencyKey }, options);
  }
  return { order: await readChanged(shop, order.externalId, options), undo: null };
}

/**
 * What has to go back after the change; 0 while nothing was paid yet, since then the new total is what will be paid.
 * @throws AppError `conflict` when a person has to settle the difference
 */
async function owedCents(
  shop: OpenShop,
  order: PlatformOrder,
  differenceCents: number,
  options: AskOptions,
): Promise<number> {
  if (order.paymentStatus === 'pending' || differenceCents === 0) return 0;
  const difference = formatMoney(Math.abs(differenceCents), order.currency);
  if (differenceCents > 0) {
    throw new AppError(
      'conflict',
      `The change costs ${difference} more. A person has to collect that first.`,
    );
  }
  // Of an authorisation less is collected than was reserved, by the shop itself.
  if (order.paymentStatus === 'authorized') return 0;
  const { scopes } = await shop.basics(options);
  if (!scopes.has('write_orders')) {
    throw new AppError(
      'conflict',
      `The change costs ${difference} less, which a person has to give back: the app lacks the scope write_orders.`,
    );
  }
  return -differenceCents;
}
