import { AppError } from '@/core/shared/app-error';
import { requireNotSent } from '@/core/stores/platform/checks/require-not-sent';
import type { ActionOutcome, OrderActions } from '@/core/stores/platform/order-actions';
import type { AskOptions } from '../api/admin-client';
import { wait } from '../api/wait';
import { cancelOrder as document } from '../documents/cancel-order';
import { readJob } from '../documents/read-job';
import type { OpenShop } from '../shop/open-shop';
import { readChanged, readUnchanged, toGid } from './read-order';
import { requireNoErrors, sendWrite } from './send-write';

/** Shopify's own limit for a staff note. */
const MAX_NOTE = 255;
/** The job takes a second or two; a shopper is waiting. */
const JOB_PAUSES_MS = [150, 300, 600, 1000, 1500, 2000];

/**
 * Cancels an order of which nothing was sent. It cannot be taken back.
 * @throws AppError `conflict` when its state does not allow it, or Shopify refuses
 */
export async function cancelOrder(
  shop: OpenShop,
  request: Parameters<NonNullable<OrderActions['cancelOrder']>>[0],
  options: AskOptions,
): Promise<ActionOutcome> {
  const order = await readUnchanged(shop, request.order, options);
  requireNotSent(order);
  const variables = {
    id: toGid('Order', order.externalId),
    refundMethod: { originalPaymentMethodsRefund: request.refund },
    restock: request.restock,
    notify: request.notifyCustomer,
    note: request.reason.slice(0, MAX_NOTE),
  };
  const { orderCancel } = await sendWrite(shop, document, variables, options);
  requireNoErrors(orderCancel?.orderCancelUserErrors);
  const job = orderCancel?.job;
  const isDone = job ? job.done || (await hasEnded(shop, job.id, options)) : false;
  const now = isDone ? await readChanged(shop, order.externalId, options) : null;
  if (now && !now.cancelledAt) {
    throw new AppError('conflict', 'Shopify could not cancel the order. Look at it in the shop’s admin.');
  }
  return { order: now, undo: null };
}

/** Waits a few seconds for the job. Afterwards it goes on without us; nothing is wrong then. */
async function hasEnded(shop: OpenShop, id: string, options: AskOptions): Promise<boolean> {
  for (const pause of JOB_PAUSES_MS) {
    if (!(await wait(pause, options.signal))) return false;
    const answer = await shop.admin.ask(readJob, { id }, options).catch(() => null);
    if (answer === null || answer.job?.done) return answer !== null;
  }
  return false;
}
