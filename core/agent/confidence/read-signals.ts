import { extractFacts } from '@/core/language/facts/extract-facts';
import { toPlainView } from '@/core/language/facts/plain-view';
import type { AnswerDraft } from '../answer/answer-draft';
import type { GuardDecision } from '../guard/guard-decision';

/** What is known about an answer that tells how likely it is right. */
export interface ConfidenceSignals {
  /** The provider's own statement, 0..1; models make none. */
  stated: number | null;
  /** Score of the best find that the answer refers to, 0..1; null when it refers to nothing that was searched for. */
  bestUsed: number | null;
  /** How far the best find was ahead of the next one, as a share of its score; 0..1. */
  margin: number;
  /** An order, a cart or an action as the shop gave it: nothing was searched for. */
  exact: boolean;
  usedTools: boolean;
  /** Names figures, dates and the like: the guard has found them in the results. */
  statesFacts: boolean;
  /** The model had to be asked to write anew. */
  askedAgain: boolean;
  droppedSentences: number;
  removedCitations: number;
}

/** Results with a status are the shop's own word on one thing; these say that it has none. */
const NO_WORD = new Set(['', 'unavailable', 'failed']);

/**
 * What an answer's confidence is estimated from.
 * @param currency ISO 4217, of the store
 */
export function readSignals(
  draft: AnswerDraft,
  decisions: readonly GuardDecision[],
  currency: string,
): ConfidenceSignals {
  const outputs = draft.toolRuns.map((run) => run.output);
  const used = new Set([...draft.sources, ...draft.products]);
  const scored = outputs.flatMap(readScores);
  const [first, second] = scored.map(({ score }) => score).toSorted((a, b) => b - a);
  const usedScores = scored.filter(({ ref }) => used.has(ref)).map(({ score }) => score);
  const count = (action: GuardDecision['action']) => decisions.filter((one) => one.action === action).length;
  return {
    stated: draft.assessment.confidence ?? null,
    bestUsed: usedScores.length > 0 ? Math.max(...usedScores) : null,
    margin: first ? (first - (second ?? 0)) / first : 0,
    exact: outputs.some((output) => !NO_WORD.has(statusOf(output))),
    usedTools: draft.toolRuns.length > 0,
    statesFacts: extractFacts(toPlainView(draft.raw), currency).some(({ kind }) => kind !== 'number'),
    askedAgain: count('asked_again') > 0,
    droppedSentences: count('dropped'),
    removedCitations: count('removed'),
  };
}

function statusOf(output: unknown): string {
  return typeof output === 'object' && output !== null && 'status' in output ? String(output.status) : '';
}

function readScores(output: unknown): { ref: string; score: number }[] {
  if (typeof output !== 'object' || output === null) return [];
  return Object.values(output)
    .filter(Array.isArray)
    .flat()
    .filter((item) => typeof item?.ref === 'string' && typeof item?.score === 'number');
}
