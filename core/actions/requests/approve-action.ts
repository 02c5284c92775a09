import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { findIdentity } from '@/core/stores/verification/identity-rows.queries';
import { titleOf, wordsIn } from '../words/speak-action';
import type { ActionRequest } from './action-request';
import { announceRequest, tellShopper } from './announce-request';
import { carryOut } from './carry-out';
import { CARRY_OUT_MS } from './decide-request';
import { readCase } from './read-case';
import { findRequest, moveRequest } from './request-rows.queries';

/** A teammate's decision. */
export interface ActionDecision {
  storeId: string;
  requestId: string;
  /** Who decides. */
  userId: string;
}

/**
 * A teammate agrees: order and shop are read once more, it is carried out, and the shopper hears the result in the
 * conversation. Limits do not count here, the teammate's word does. Needs `conversations.reply`.
 * @returns failed: it could not be done; the request says why
 * @throws AppError `not_found`; `conflict` when it was decided before, or is not what the shopper agreed to any more;
 *   as the platform does when it cannot be asked: then nothing has changed
 */
export async function approveAction(ctx: AppContext, decision: ActionDecision): Promise<'done' | 'failed'> {
  await requirePermission(ctx, decision.userId, decision.storeId, 'conversations.reply');
  const request = await requireWaiting(ctx, decision);
  // The proof may have expired since; whose conversation it is has not changed.
  const { storeId, conversationId } = request;
  const person = conversationId ? await findIdentity(ctx.sql, storeId, conversationId) : null;
  if (!person) throw new AppError('conflict', 'Nobody has shown who they are in this conversation.');
  const found = await readCase(ctx, request, person, 'long');
  if (found.status !== 'same') {
    const reason = 'The order or the shop has changed since the shopper agreed.';
    await refuse(ctx, request, decision, reason, '');
    throw new AppError('conflict', `${reason} Nothing was done, and the shopper was told.`);
  }
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + CARRY_OUT_MS);
  const change = {
    from: 'awaiting_team',
    to: 'approved',
    now,
    expiresAt,
    decidedBy: decision.userId,
  } as const;
  if (!(await moveRequest(ctx.sql, request, change))) throw decidedBefore();
  const { status, text } = await carryOut(ctx, request, found.order);
  await tellShopper(ctx, request, text);
  return status;
}

/**
 * A teammate says no; the shopper hears it, with the teammate's words. Needs `conversations.reply`.
 * @param decision.answer for the shopper; empty: none
 * @throws AppError `not_found`; `conflict` when it was decided before
 */
export async function declineAction(
  ctx: AppContext,
  decision: ActionDecision & { answer: string },
): Promise<void> {
  await requirePermission(ctx, decision.userId, decision.storeId, 'conversations.reply');
  const request = await requireWaiting(ctx, decision);
  const answer = decision.answer.trim().slice(0, 500);
  await refuse(ctx, request, decision, answer || 'Declined by the team.', answer);
}

async function refuse(
  ctx: AppContext,
  request: ActionRequest,
  { userId }: ActionDecision,
  reason: string,
  answer: string,
): Promise<void> {
  const change = {
    from: 'awaiting_team',
    to: 'declined',
    now: ctx.now(),
    reason,
    decidedBy: userId,
  } as const;
  if (!(await moveRequest(ctx.sql, request, change))) throw decidedBefore();
  await announceRequest(ctx, request, 'declined', reason);
  const words = wordsIn(request.language);
  const text = words.declined(titleOf(request.details, request.language));
  await tellShopper(ctx, request, answer ? `${text}\n\n${words.labels.team}: ${answer}` : text);
}

async function requireWaiting(ctx: AppContext, decision: ActionDecision): Promise<ActionRequest> {
  const id = requireUuid(decision.requestId, 'The request');
  const request = await findRequest(ctx.sql, decision.storeId, id);
  if (!request) throw notFound('The request');
  if (request.status !== 'awaiting_team') throw decidedBefore();
  return request;
}

function decidedBefore(): AppError {
  return new AppError('conflict', 'This does not wait for a decision any more.');
}
