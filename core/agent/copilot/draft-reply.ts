import type { CopilotDraft } from '@/core/contracts/copilot';
import type { CopilotConversation, DraftSink } from '@/core/inbox/copilot/copilot-writer';
import type { LlmProvider } from '@/core/llm/llm-provider';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { collectReferences } from '../answer/collect-references';
import type { Review } from '../answer/review-answer';
import { addUsageDay } from '../limits/usage-days.queries';
import { chooseProvider } from '../provider/choose-provider';
import { readFallBack } from '../provider/fall-back';
import { loadRecentMessages } from '../turn/rows/turn-inputs.queries';
import { chooseQuestion } from './choose-question';
import { findLastMessageId, loadCopilotInputs } from './copilot-inputs.queries';
import { DraftWork } from './draft-work';

const HISTORY_MESSAGES = 40;
const DRAFT_TIMEOUT_MS = 90_000;

/** Drafts a reply for a teammate; see CopilotWriter. */
export async function draftReply(
  ctx: AppContext,
  of: CopilotConversation,
  sink: DraftSink,
  signal: AbortSignal,
): Promise<CopilotDraft> {
  const inputs = await loadCopilotInputs(ctx.sql, of);
  const messageId = await findLastMessageId(ctx.sql, of);
  const recent = messageId ? await loadRecentMessages(ctx.sql, { ...of, messageId }, HISTORY_MESSAGES) : [];
  const messages = chooseQuestion(recent);
  if (!messages) throw new AppError('conflict', 'The shopper has not written since the last reply.');
  const stop = AbortSignal.any([signal, AbortSignal.timeout(DRAFT_TIMEOUT_MS)]);
  const work = new DraftWork(ctx, of, inputs, messages, sink, stop);
  try {
    const { provider, instead } = await write(work);
    return toDraft(work, provider, await work.review(provider), instead);
  } finally {
    await addUsageDay(ctx.sql, of.storeId, work.tally.byModel, { turns: 0 });
  }
}

/** By the assistant's provider; by the built-in answerer where that one cannot. */
async function write(work: DraftWork): Promise<{ provider: LlmProvider; instead: string | null }> {
  const { ctx, of, inputs } = work;
  const { provider, instead } = await chooseProvider(ctx, of.storeId, inputs);
  try {
    await work.run(provider);
    return { provider, instead: instead?.reason ?? null };
  } catch (error) {
    work.signal.throwIfAborted();
    const fallBack = provider.id === 'builtin' ? null : readFallBack(error);
    if (!fallBack) throw error;
    work.startOver();
    const builtin = ctx.llm.create('builtin', {});
    await work.run(builtin);
    return { provider: builtin, instead: fallBack.reason };
  }
}

function toDraft(
  { id, draft, book }: DraftWork,
  provider: LlmProvider,
  { confidence, outcome }: Review,
  instead: string | null,
): CopilotDraft {
  const nothing = whyNothing(provider, outcome, draft.text);
  return {
    id,
    text: nothing ? '' : draft.text.trim(),
    sources: nothing ? [] : collectReferences(draft, book).citations,
    confidence,
    nothing,
    provider: provider.id,
    instead,
  };
}

/**
 * The built-in answerer speaks for itself when it does not know: that is nothing that a person would send. What was
 * declined is nobody's reply either.
 */
function whyNothing(
  provider: LlmProvider,
  outcome: Review['outcome'],
  text: string,
): CopilotDraft['nothing'] {
  if (outcome === 'unsure' || text.trim() === '') return 'no_answer';
  if (outcome === 'declined') return 'no_question';
  if (provider.id !== 'builtin') return null;
  return outcome === 'smalltalk' || outcome === 'handed_off' ? 'no_question' : null;
}
