import { handOff } from '@/core/conversations/hand-off';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { withPlatform } from '@/core/stores/connection/open-platform';
import { keepCopies } from '@/core/stores/order-lookup/keep-copies';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import { tellDone, tellRefusal, titleOf, wordsIn } from '../words/speak-action';
import type { ActionRequest } from './action-request';
import { announceRequest } from './announce-request';
import { callPlatform } from './call-platform';
import { moveRequest } from './request-rows.queries';
import { snapshotOrder } from './snapshot-order';

export interface CarriedOut {
  status: 'done' | 'failed';
  /** For the shopper. */
  text: string;
}

/**
 * Does what was approved, at the platform, with the request's id as idempotency key. The request must have been moved
 * to `approved` by the caller, so that nobody else does it too. Never throws for what goes wrong there: a conflict is
 * told, and of anything else a person has to find out whether it happened.
 * @param order as it was read right before
 */
export async function carryOut(
  ctx: AppContext,
  request: ActionRequest,
  order: PlatformOrder | null,
): Promise<CarriedOut> {
  const before = order ? snapshotOrder(order) : undefined;
  try {
    const outcome = await withPlatform(ctx, request.storeId, ({ platform }) =>
      callPlatform(platform, request, order),
    );
    const after = outcome.order ? snapshotOrder(outcome.order) : undefined;
    const change = { from: 'approved', to: 'done', now: ctx.now() } as const;
    await moveRequest(ctx.sql, request, { ...change, before, after, undo: outcome.undo ?? undefined });
    if (outcome.order) await keepCopies(ctx, request.storeId, request.origin, [outcome.order], ctx.now());
    await announceRequest(ctx, request, 'done');
    return { status: 'done', text: tellDone(request.details, request.language) };
  } catch (error) {
    return fail(ctx, request, error, before);
  }
}

async function fail(
  ctx: AppContext,
  request: ActionRequest,
  error: unknown,
  before: unknown,
): Promise<CarriedOut> {
  const { storeId, conversationId, details, language } = request;
  const refused = isAppError(error) && ['conflict', 'unsupported', 'invalid_input'].includes(error.code);
  const detail = isAppError(error) ? { code: error.code } : { err: error };
  ctx.log.warn({ storeId, requestId: request.id, ...detail }, 'an action was not carried out');
  const reason = isAppError(error) ? error.userMessage : 'An unexpected fault; the log has more.';
  const note = refused ? reason : `${reason} A person has to look whether it happened.`;
  await moveRequest(ctx.sql, request, {
    from: 'approved',
    to: 'failed',
    now: ctx.now(),
    reason: note,
    before,
  });
  await announceRequest(ctx, request, 'failed', note);
  if (refused) return { status: 'failed', text: tellRefusal({ code: 'not_changeable' }, language) };
  if (conversationId) {
    const summary = `${titleOf(details, 'en')}. The shopper had agreed. ${note}`;
    await handOff(ctx, { storeId, conversationId, reason: 'An action could not be finished.', summary });
  }
  return { status: 'failed', text: wordsIn(language).failed(titleOf(details, language)) };
}
