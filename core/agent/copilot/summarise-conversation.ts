import type { ConversationSummary } from '@/core/contracts/copilot';
import type { MessageView } from '@/core/contracts/message-view';
import type { CopilotConversation } from '@/core/inbox/copilot/copilot-writer';
import type { LlmProvider } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { findUnsupported } from '../guard/check-facts';
import { Evidence } from '../guard/evidence/evidence';
import { loadTried } from '../hand-off/hand-off-facts.queries';
import { summarizeTried } from '../hand-off/summarize-tried';
import { addUsageDay } from '../limits/usage-days.queries';
import { UsageTally } from '../limits/usage-tally';
import { summariseWithModel } from '../memory/summarise-with-model';
import { chooseProvider } from '../provider/choose-provider';
import { loadRecentMessages } from '../turn/rows/turn-inputs.queries';
import { type CopilotInputs, findLastMessageId, loadCopilotInputs } from './copilot-inputs.queries';

const MESSAGES = 40;
const TIMEOUT_MS = 30_000;

/** Sums up a conversation for a teammate; see CopilotWriter. */
export async function summariseConversation(
  ctx: AppContext,
  of: CopilotConversation,
  signal: AbortSignal,
): Promise<ConversationSummary> {
  const inputs = await loadCopilotInputs(ctx.sql, of);
  const { provider } = await chooseProvider(ctx, of.storeId, inputs);
  const words = provider.id === 'builtin' ? null : await askModel(ctx, of, { inputs, provider, signal });
  if (words) return { text: words, byModel: true };
  const tried = summarizeTried(await loadTried(ctx.sql, of.storeId, of.conversationId, MESSAGES));
  return { text: [inputs.summary.trim(), tried].filter(Boolean).join('\n'), byModel: false };
}

async function askModel(
  ctx: AppContext,
  of: CopilotConversation,
  { inputs, provider, signal }: { inputs: CopilotInputs; provider: LlmProvider; signal: AbortSignal },
): Promise<string | null> {
  const messageId = await findLastMessageId(ctx.sql, of);
  if (!messageId) return null;
  const messages = await loadRecentMessages(ctx.sql, { ...of, messageId }, MESSAGES);
  const tally = new UsageTally();
  try {
    const text = await summariseWithModel(
      provider,
      { before: inputs.summary, messages, store: inputs },
      AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      (usage) => tally.add(provider, usage),
    );
    return keepBorneOut(ctx, inputs, messages, text);
  } catch (error) {
    signal.throwIfAborted();
    ctx.log.warn({ err: (error as Error).message }, 'a conversation was summed up by rules');
    return null;
  } finally {
    await addUsageDay(ctx.sql, of.storeId, tally.byModel, { turns: 0 });
  }
}

/** Lines whose figures, links and addresses stand in the conversation. @returns null when none is left */
function keepBorneOut(
  ctx: AppContext,
  inputs: CopilotInputs,
  messages: readonly MessageView[],
  text: string,
): string | null {
  const evidence = new Evidence({ ...inputs, now: ctx.now(), shopperTexts: [], earlierAnswers: [] });
  evidence.addText(inputs.summary);
  for (const message of messages) {
    evidence.addText(message.text);
    evidence.addResult({ products: message.products, orders: message.orders, cart: message.cart });
  }
  const lines = text.split('\n').filter((line) => {
    const unknown = findUnsupported(evidence, line, inputs.currency);
    return unknown.every(({ kind }) => kind === 'name');
  });
  return lines.join('\n').trim() || null;
}
