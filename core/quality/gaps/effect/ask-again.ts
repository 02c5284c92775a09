import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { receiveMessage } from '@/core/conversations/receive-message';
import {
  benchContact,
  loadBenchAnswer,
  removeBenchConversations,
} from '@/core/quality/scenarios/asking/bench-conversations.queries';
import type { AppContext } from '@/core/shared/context';
import type { GapEffect } from './gap-effect';

const MAX_ANSWER = 600;

/**
 * Asks a gap's own questions anew, on the bench and of the built-in answerer: costs nothing, reaches nobody, and shows
 * whether the entry is found and is enough. Each question gets a conversation of its own, removed afterwards.
 * @param request.entry the question of the new entry, as its passages are titled
 * @param request.clarifyBelow the store's threshold of confidence, 0..1
 */
export async function askAgain(
  ctx: AppContext,
  request: {
    storeId: string;
    gapId: string;
    assistantId: string;
    questions: readonly string[];
    entry: string;
    clarifyBelow: number;
  },
): Promise<NonNullable<GapEffect['trial']>> {
  const { storeId, gapId, assistantId } = request;
  const run = `gap-${gapId}`;
  const results: NonNullable<GapEffect['trial']>['results'] = [];
  try {
    for (const [i, question] of request.questions.entries()) {
      const received = await receiveMessage(ctx, {
        storeId,
        assistantId,
        channel: BENCH_CHANNEL,
        contactExternalId: benchContact(run, `${i}-${ctx.now().getTime()}`),
        text: question,
      });
      if (received.turn) await ctx.startTurn(received.turn, { provider: 'builtin' });
      const answer = await loadBenchAnswer(ctx, storeId, received.message.id);
      results.push({
        question,
        answer: (answer?.text ?? '').replace(/\s*\[\d+\]/g, '').slice(0, MAX_ANSWER),
        well: answer?.outcome === 'answered' && (answer.confidence ?? 0) >= request.clarifyBelow,
        usesEntry: answer?.citations.some(({ title }) => title === request.entry) ?? false,
      });
    }
  } finally {
    await removeBenchConversations(ctx, storeId, run);
  }
  return { at: ctx.now().toISOString(), results };
}
