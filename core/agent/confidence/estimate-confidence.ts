import type { TurnOutcome } from '@/core/contracts/message-view';
import type { ConfidenceSignals } from './read-signals';

/**
 * Fitted to which of the built-in answerer's answers to the demo store's questions were right (logistic regression
 * with a weak prior); `eval calibration` shows how well it fits. What the guard found has no such data yet and is
 * weighed by judgement.
 */
const WEIGHTS = {
  base: 1.6,
  /** Per unit of strength above `strengthAt`. */
  strength: 4.2,
  strengthAt: 0.7,
  margin: 1.9,
  askedAgain: -0.6,
  droppedSentence: -1.2,
  removedCitation: -0.8,
  /** An answer that refers to nothing: small talk when no tool was used, otherwise perhaps a guess. */
  withoutTools: 0.4,
  withoutReference: 0.1,
  /** Refers to nothing either, but states facts, which the guard has looked up. */
  factsAlone: 1,
};
const MAX_COUNTED = 3;
/** An answer that claims nothing (asks back, declines, greets, calls the team) is hardly ever wrong. */
const CLAIMS_NOTHING = 0.93;
const EXACT = 0.95;
/** Nothing that was searched for is surer than that. */
const MAX = 0.97;
/** Says itself that it does not know. */
const UNSURE = 0.25;
/** What a clear find scores (see the built-in answerer's evidence-strength.ts). */
const CLEAR_SCORE = 0.41;

/** @returns how likely the answer is right, 0..1 */
export function estimateConfidence(signals: ConfidenceSignals, outcome: TurnOutcome): number {
  if (outcome === 'unsure') return UNSURE;
  if (outcome !== 'answered') return CLAIMS_NOTHING;
  return round(Math.min(MAX, sigmoid(support(signals) + penalty(signals))));
}

function support({ stated, bestUsed, margin, exact, usedTools, statesFacts }: ConfidenceSignals): number {
  if (exact) return logit(EXACT);
  const strength =
    stated ?? (bestUsed === null ? null : Math.min(0.95, 0.2 + (0.45 * bestUsed) / CLEAR_SCORE));
  if (strength === null && statesFacts) return WEIGHTS.factsAlone;
  if (strength === null) return usedTools ? WEIGHTS.withoutReference : WEIGHTS.withoutTools;
  return WEIGHTS.base + WEIGHTS.strength * (strength - WEIGHTS.strengthAt) + WEIGHTS.margin * margin;
}

function penalty({ askedAgain, droppedSentences, removedCitations }: ConfidenceSignals): number {
  return (
    (askedAgain ? WEIGHTS.askedAgain : 0) +
    Math.min(MAX_COUNTED, droppedSentences) * WEIGHTS.droppedSentence +
    Math.min(MAX_COUNTED, removedCitations) * WEIGHTS.removedCitation
  );
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const logit = (share: number) => Math.log(share / (1 - share));
const round = (value: number) => Math.round(value * 100) / 100;
