import type { MessageView } from '@/core/contracts/message-view';
import type { LlmProvider, LlmStoreFacts } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { checkBudget } from '../limits/check-budget';
import { addUsageDay } from '../limits/usage-days.queries';
import { UsageTally } from '../limits/usage-tally';
import type { TurnInputs } from '../turn/rows/turn-inputs.queries';
import { splitToSummarise } from './split-history';
import { summariseByRules } from './summarise-by-rules';
import { summariseWithModel } from './summarise-with-model';
import { writeSummary } from './write-summary.queries';

const MODEL_TIMEOUT_MS = 20_000;

export interface LongConversation {
  storeId: string;
  conversationId: string;
  inputs: Pick<TurnInputs, 'summary' | 'summarySeq' | 'agentSettings'>;
  /** The messages since the summary, as the turn had them. */
  recent: readonly MessageView[];
  /** Who answered: a model sums up too, `builtin` leaves it to rules. */
  provider: LlmProvider;
  store: LlmStoreFacts;
}

/**
 * Sums up the older part of a conversation once it has become long, so that later turns need not leave it out. Comes
 * after an answer, so nobody waits for it. A model that fails, or whose budget is used up, is replaced by rules.
 * @returns whether a new summary was stored
 */
export async function keepContext(ctx: AppContext, conversation: LongConversation): Promise<boolean> {
  const { inputs, recent } = conversation;
  const older = splitToSummarise(recent)?.older;
  const last = older?.at(-1);
  if (!older || !last) return false;
  const text = (await tryModel(ctx, conversation, older)) ?? summariseByRules(inputs.summary, older);
  return writeSummary(ctx.sql, conversation, { text, upTo: last.seq, instead: inputs.summarySeq });
}

async function tryModel(
  ctx: AppContext,
  { storeId, inputs, provider, store }: LongConversation,
  messages: readonly MessageView[],
): Promise<string | null> {
  if (provider.id === 'builtin') return null;
  if (await checkBudget(ctx, storeId, inputs.agentSettings)) return null;
  const tally = new UsageTally();
  try {
    return await summariseWithModel(
      provider,
      { before: inputs.summary, messages, store },
      AbortSignal.timeout(MODEL_TIMEOUT_MS),
      (usage) => tally.add(provider, usage),
    );
  } catch (error) {
    ctx.log.warn({ err: (error as Error).message }, 'the conversation was summed up by rules');
    return null;
  } finally {
    await addUsageDay(ctx.sql, storeId, tally.byModel, { turns: 0 });
  }
}
