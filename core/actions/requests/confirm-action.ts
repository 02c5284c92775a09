import type { AppContext } from '@/core/shared/context';
import { readAgreement } from '../confirm/read-agreement.queries';
import type { ActionTurn } from './action-turn';
import { answerRequest, type RequestAnswer } from './answer-request';
import { findOpenRequest } from './request-rows.queries';

/**
 * Looks for the shopper's yes to what they were asked last, and carries it out if there is one.
 * @returns nothing_open: nothing was asked, or its time is over
 */
export async function confirmAction(
  ctx: AppContext,
  turn: ActionTurn,
): Promise<RequestAnswer | { status: 'nothing_open' }> {
  const { storeId, conversationId } = turn;
  const open = await findOpenRequest(ctx.sql, storeId, conversationId, ctx.now());
  if (!open) return { status: 'nothing_open' };
  const agreement = await readAgreement(ctx.sql, storeId, conversationId);
  return answerRequest(ctx, turn, open, agreement);
}
