import { type Review, reviewAnswer } from '../answer/review-answer';
import { AnswerGuard } from '../guard/answer-guard';
import { buildSystemPrompt } from '../prompt/build-system-prompt';
import type { TurnWork } from './turn-work';

/** Looks at the finished draft of a turn; replaces it where it must not stand. */
export async function reviewTurn(work: TurnWork): Promise<Review> {
  const { storeName, currency, language, locale, agentSettings } = work.inputs;
  const startedAt = performance.now();
  work.review = await reviewAnswer({
    draft: work.draft,
    guard: work.guard ?? new AnswerGuard(work.knownFacts, work.decisions),
    sink: work.broadcast,
    embedder: work.ctx.embedder,
    isBuiltin: work.provider?.id === 'builtin',
    settings: agentSettings,
    store: { name: storeName, currency },
    languages: [language, locale],
    modelInstructions: modelInstructions(work),
    outcomeBefore: work.recent.findLast(({ role }) => role === 'agent')?.outcome ?? null,
  });
  work.trace.reviewMs = (work.trace.reviewMs ?? 0) + Math.round(performance.now() - startedAt);
  return work.review;
}

/** All but who the assistant is, which it may say. */
function modelInstructions({ ctx, inputs }: TurnWork): string {
  const facts = { ...inputs, instructions: '', doNotSay: [], now: ctx.now() };
  return buildSystemPrompt(facts).split('\n\n').slice(1).join('\n');
}
