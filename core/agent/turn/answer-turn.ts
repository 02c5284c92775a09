import type { LlmMessage } from '@/core/llm/llm-provider';
import { collectReferences } from '../answer/collect-references';
import type { Review } from '../answer/review-answer';
import { noteHeldBack } from '../guard/note-held-back';
import { findHandOffReason } from '../hand-off/find-hand-off-reason';
import { keepContext } from '../memory/keep-context';
import { buildHistory } from '../prompt/build-history';
import { chooseProvider } from '../provider/choose-provider';
import { answerWithFallback, noteFallback } from './answer-with-fallback';
import { APOLOGY } from './close-turn';
import { endTurn } from './end-turn';
import { handOver } from './hand-over';
import { reviewTurn } from './review-turn';
import type { TurnInputs } from './rows/turn-inputs.queries';
import type { TurnWork } from './turn-work';

export const TURN_TIMEOUT_MS = 120_000;

/** Answers the turn's message and stores the answer, unless a person is in charge. */
export async function answerTurn(work: TurnWork): Promise<void> {
  const { ctx, turn, inputs, recent } = work;
  if (isWithTeam(inputs)) return void (await endTurn(work, 'cancelled', null));
  work.signal = AbortSignal.any([work.abort.signal, AbortSignal.timeout(TURN_TIMEOUT_MS)]);
  work.broadcast.announce(inputs.attempt);
  const history = buildHistory(recent, inputs.summary);
  await answerOrHandOff(work, history);
  const { confidence, outcome } = await reviewOrHandOff(work, history);
  await noteHeldBack(ctx, turn, work.decisions);
  await endTurn(work, 'done', {
    text: work.draft.text.trim() || APOLOGY,
    ...collectReferences(work.draft, work.book),
    suggestions: work.draft.assessment.suggestions ?? [],
    confidence,
    outcome,
  });
  sumUp(work);
}

/**
 * A person is in charge, since the message came: the agent keeps quiet. In a taken-over turn it was perhaps the first
 * attempt itself that called the team, and the shopper is still to be told.
 */
function isWithTeam({ status, attempt }: TurnInputs): boolean {
  return status === 'assigned' || (status === 'waiting' && attempt === 1);
}

async function answerOrHandOff(work: TurnWork, history: LlmMessage[]): Promise<void> {
  const { ctx, turn, inputs, recent } = work;
  const reason = await findHandOffReason(ctx.embedder, recent, inputs.language);
  if (reason) return handOver(work, reason, history);
  const { provider, instead } = await chooseProvider(ctx, turn.storeId, inputs);
  if (provider.id === 'builtin' && sentFiles(recent)) return handOver(work, 'file', history);
  if (instead) await noteFallback(work, instead.of, instead.reason, instead.budget);
  await answerWithFallback(work, provider, history);
}

/** A model is told of files and says that it cannot see them; the built-in answerer knows words alone. */
function sentFiles(recent: TurnWork['recent']): boolean {
  return (recent.findLast(({ role }) => role === 'contact')?.attachments.length ?? 0) > 0;
}

async function reviewOrHandOff(work: TurnWork, history: LlmMessage[]): Promise<Review> {
  const review = await reviewTurn(work);
  if (review.decision !== 'hand_off') return review;
  work.trace.failRun('It was not sure enough, for the second time in a row.');
  work.startOver();
  await handOver(work, 'unsure', history);
  return reviewTurn(work);
}

/** Nobody waits for it; should it fail, the next turn does it. */
function sumUp(work: TurnWork): void {
  const { ctx, turn, inputs, recent } = work;
  const provider = work.provider ?? ctx.llm.create('builtin', {});
  keepContext(ctx, { ...turn, inputs, recent, provider, store: inputs }).catch((error: Error) =>
    ctx.log.warn({ err: error.message }, 'the conversation was not summed up'),
  );
}
