import type { TurnOutcome } from '@/core/contracts/message-view';
import type { AnswerDraft } from './answer-draft';

const ORDER_CONFIDENCE = 0.9;

/**
 * How sure the answer is, 0..1. The provider's own statement counts when there is one; otherwise the scores of
 * what the answer refers to: an answer that cites nothing is never more than even.
 */
export function assessAnswer(draft: AnswerDraft): { confidence: number; outcome: TurnOutcome } {
  const handedOff = draft.toolRuns.some((run) => run.call.name === 'request_human' && run.error === null);
  const outcome = handedOff ? 'handed_off' : (draft.assessment.outcome ?? 'answered');
  return { confidence: clamp(draft.assessment.confidence ?? estimate(draft)), outcome };
}

function estimate(draft: AnswerDraft): number {
  // An order is shown whole: nothing in it is referred to by name.
  if (draft.toolRuns.some((run) => isOrder(run.output))) return ORDER_CONFIDENCE;
  const used = new Set([...draft.sources, ...draft.products]);
  if (used.size === 0) return draft.toolRuns.length > 0 ? 0.35 : 0.5;
  const scores = draft.toolRuns.flatMap((run) => readScores(run.output)).filter(({ ref }) => used.has(ref));
  return 0.5 + 0.5 * Math.max(0, ...scores.map(({ score }) => score));
}

function isOrder(output: unknown): boolean {
  const status = typeof output === 'object' && output !== null && 'status' in output ? output.status : null;
  return status === 'found' || status === 'listed';
}

function readScores(output: unknown): { ref: string; score: number }[] {
  if (typeof output !== 'object' || output === null) return [];
  return Object.values(output)
    .filter(Array.isArray)
    .flat()
    .filter((item) => typeof item?.ref === 'string' && typeof item?.score === 'number');
}

function clamp(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
