import { recordEvent } from '@/core/conversations/record-event.queries';
import type { LlmMessage, LlmProvider } from '@/core/llm/llm-provider';
import { BudgetReached, type ReachedBudget } from '../limits/check-budget';
import { noteBudget } from '../limits/note-budget';
import { readFallBack } from '../provider/fall-back';
import { providerCooldown } from '../provider/provider-cooldown';
import { handOver } from './hand-over';
import { runAnswerer } from './run-answerer';
import type { TurnWork } from './turn-work';

/** Lets the provider answer; where it cannot, the built-in answerer, and where that does not know, the team. */
export async function answerWithFallback(
  work: TurnWork,
  provider: LlmProvider,
  history: LlmMessage[],
): Promise<void> {
  const { ctx, turn } = work;
  try {
    await runAnswerer(work, provider, history);
  } catch (error) {
    const fallBack = provider.id === 'builtin' ? null : readFallBack(error);
    if (!fallBack) throw error;
    work.trace.failRun(fallBack.reason);
    // A model that is only being tried out says nothing about the one that shoppers get.
    if (fallBack.rest && !work.inputs.isBench)
      providerCooldown.rest(turn.storeId, provider.id, ctx.now().getTime());
    const budget = error instanceof BudgetReached ? error.budget : undefined;
    await noteFallback(work, provider.id, fallBack.reason, budget);
    work.startOver();
    await runAnswerer(work, ctx.llm.create('builtin', {}), history);
    if (fallBack.rest && work.draft.assessment.outcome === 'unsure') {
      work.startOver();
      await handOver(work, 'provider_failed', history);
    }
  }
}

/** @param reason for the owner */
export async function noteFallback(
  work: TurnWork,
  from: string,
  reason: string,
  budget?: ReachedBudget,
): Promise<void> {
  const { ctx, turn } = work;
  work.fellBackFrom = from;
  // Told once a day, so it must be told where somebody reads it.
  if (budget && !work.inputs.isBench) return noteBudget(ctx, turn, budget);
  const data = { from, to: 'builtin', reason, ...(budget ? { budget: budget.limit } : {}) };
  await recordEvent(ctx, turn.storeId, turn.conversationId, 'provider_fell_back', data);
}
