import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { withPlatform } from '@/core/stores/connection/open-platform';
import { keepCopies } from '@/core/stores/order-lookup/keep-copies';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { titleOf, wordsIn } from '../words/speak-action';
import type { ActionRequest } from './action-request';
import { announceRequest, tellShopper } from './announce-request';
import type { ActionDecision } from './approve-action';
import { findRequest, lockRequest, moveRequest } from './request-rows.queries';
import { snapshotOrder } from './snapshot-order';

/**
 * Takes back what was done, where the platform can; the shopper hears it. Needs `conversations.reply`.
 * @throws AppError `not_found`; `conflict` when it is not done, or the order has changed since; `unsupported` when
 *   nothing takes it back; as the platform does
 */
export async function undoAction(
  ctx: AppContext,
  { storeId, requestId, userId }: ActionDecision,
): Promise<void> {
  await requirePermission(ctx, userId, storeId, 'conversations.reply');
  const id = requireUuid(requestId, 'The request');
  // The row stays locked meanwhile, so that two teammates do not take it back twice.
  const request = await inTransaction(ctx.sql, async (client) => {
    await lockRequest(client, storeId, id);
    const request = await findRequest(client, storeId, id);
    if (!request) throw notFound('The request');
    if (request.status !== 'done') throw new AppError('conflict', 'Only what was done can be taken back.');
    const order = await takeBack(ctx, request);
    const after = order ? snapshotOrder(order) : undefined;
    await moveRequest(client, request, {
      from: 'done',
      to: 'undone',
      now: ctx.now(),
      decidedBy: userId,
      after,
    });
    if (order) await keepCopies(ctx, storeId, request.origin, [order], ctx.now());
    return request;
  });
  await announceRequest(ctx, request, 'undone');
  const { details, language } = request;
  await tellShopper(ctx, request, wordsIn(language).undone(titleOf(details, language)));
}

async function takeBack(
  ctx: AppContext,
  { id, storeId, origin: known, undo, details }: ActionRequest,
): Promise<PlatformOrder | null> {
  const { action } = details.wish;
  const taken = await withPlatform(ctx, storeId, async ({ platform, origin }) => {
    if (!undo || !platform.actions?.undo || origin !== known)
      throw new AppError('unsupported', 'This cannot be taken back here. Do it at the shop.');
    return platform.actions.undo({ action, undo, idempotencyKey: `${id}:undo` });
  });
  return taken.order;
}
