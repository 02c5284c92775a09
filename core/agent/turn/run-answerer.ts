import { recordEvent } from '@/core/conversations/record-event.queries';
import { toAnswerLocale } from '@/core/language/languages';
import type { LlmMessage, LlmProvider } from '@/core/llm/llm-provider';
import { makeAnswer } from '../answer/make-answer';
import { AnswerGuard } from '../guard/answer-guard';
import { BudgetReached, checkBudget } from '../limits/check-budget';
import { buildSystemPrompt } from '../prompt/build-system-prompt';
import type { ToolScope } from '../tools/tool';
import type { TurnWork } from './turn-work';

/**
 * Lets one provider answer: fills the draft of the turn.
 * @throws whatever makeAnswer throws; BudgetReached
 */
export async function runAnswerer(
  work: TurnWork,
  provider: LlmProvider,
  history: LlmMessage[],
): Promise<void> {
  const { ctx, inputs, turn } = work;
  const { storeName, assistantName, currency, locale, language, personality } = inputs;
  work.provider = provider;
  work.guard = new AnswerGuard(work.knownFacts, work.decisions);
  await makeAnswer({
    provider,
    system: buildSystemPrompt({ ...inputs, now: ctx.now() }),
    history,
    store: { storeName, assistantName, currency, locale, language, personality },
    scope: toolScope(work),
    draft: work.draft,
    guard: work.guard,
    limits: inputs.agentSettings,
    tally: work.tally,
    trace: work.trace,
    mayGoOn: async () => {
      if (provider.id === 'builtin') return;
      const reached = await checkBudget(ctx, turn.storeId, inputs.agentSettings, work.tally);
      if (reached) throw new BudgetReached(reached);
    },
    sink: work.broadcast,
    signal: work.signal,
    onRetry: ({ attempt, failure }) => {
      const data = { provider: provider.id, attempt, reason: failure.userMessage };
      recordEvent(ctx, turn.storeId, turn.conversationId, 'provider_retried', data).catch(() => {});
    },
  });
}

function toolScope(work: TurnWork): ToolScope {
  const { turnId, contactId, addressHash, currency, locale, timeZone, language, sourceIds, isBench } =
    work.inputs;
  return {
    ctx: work.ctx,
    storeId: work.turn.storeId,
    conversationId: work.turn.conversationId,
    turnId,
    contactId,
    addressHash,
    currency,
    locale: toAnswerLocale(language, locale),
    timeZone,
    language,
    sourceIds,
    tried: () => work.draft.toolRuns,
    references: work.book,
    signal: work.signal,
    isBench,
  };
}
