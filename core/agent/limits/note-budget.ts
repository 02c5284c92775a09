import { recordEvent } from '@/core/conversations/record-event.queries';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ReachedBudget } from './check-budget';

const A_DAY_SECONDS = 86_400;

/** Notes in the conversation where it happened that a budget is used up: once a day and store, not in every turn. */
export async function noteBudget(
  ctx: Pick<AppContext, 'sql' | 'rateLimiter'>,
  at: { storeId: string; conversationId: string },
  budget: ReachedBudget,
): Promise<void> {
  try {
    // The shared counter lets exactly one process through.
    const once = { points: 1, perSeconds: A_DAY_SECONDS };
    await ctx.rateLimiter.consume(`budget-noted/${at.storeId}/${budget.day}/${budget.limit}`, once);
  } catch (error) {
    if (isAppError(error) && error.code === 'rate_limited') return;
    throw error;
  }
  await recordEvent(ctx, at.storeId, at.conversationId, 'budget_reached', { ...budget });
}
