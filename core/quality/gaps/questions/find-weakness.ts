import type { GapReason } from '../gap-reasons';
import type { AskedQuestion } from './asked-questions.queries';

/** Below this score a find is merely the nearest there is (see search-passages.ts). */
const FOUND = 0.15;
/** What the agent says when it calls the team in because it does not know (core/agent/hand-off). */
const DID_NOT_KNOW = /could not answer|did not answer|not sure/i;
const ASKED_AGAIN = /asked the same/i;
/** Called in for other reasons than knowledge. */
const NO_QUESTION_OF_KNOWLEDGE = /asked for a person|upset|wants a person to decide/i;

/**
 * Why a question counts as answered badly or not at all; empty: it was answered, or there was nothing to know. A
 * declined one may lie outside of the store's business (see is-store-question.ts): `nothing_found` alone does not tell.
 * @param clarifyBelow the store's threshold of confidence, 0..1
 */
export function findWeakness(question: AskedQuestion, clarifyBelow: number): GapReason[] {
  const { turnStatus, outcome, confidence } = question;
  if (turnStatus === 'cancelled') return [];
  const reasons = new Set<GapReason>();
  if (question.teamHelpful === false) reasons.add('rated_down_by_team');
  if (outcome === 'smalltalk') return [...reasons];
  // "We have nothing like that" is a declined answer too: what was searched for in vain may be worth an entry.
  if (outcome === 'declined') return searchedInVain(question) ? [...reasons, 'nothing_found'] : [...reasons];
  if (question.shopperHelpful === false) reasons.add('rated_down');
  // Who has got what they asked for says so; a low figure then means nothing.
  if (reasons.size === 0 && (question.shopperHelpful || question.teamHelpful)) return [];

  if (outcome === null || turnStatus === 'failed') reasons.add('unanswered');
  else if (outcome === 'unsure') reasons.add('unsure');
  if (outcome === 'handed_off') addHandOff(reasons, question);
  if ((outcome === 'answered' || outcome === 'clarified') && confidence !== null && confidence < clarifyBelow)
    reasons.add('low_confidence');
  if (searchedInVain(question)) reasons.add('nothing_found');
  if (question.saidBefore && !isAboutPeople(question)) reasons.add('repeated');
  return [...reasons];
}

function addHandOff(reasons: Set<GapReason>, { handOffReason }: AskedQuestion): void {
  if (handOffReason === null) return;
  if (DID_NOT_KNOW.test(handOffReason)) reasons.add('handed_off');
  if (ASKED_AGAIN.test(handOffReason)) reasons.add('repeated');
}

function searchedInVain(question: AskedQuestion): boolean {
  const { searches, otherTools, bestScore } = question;
  return searches > 0 && otherTools === 0 && (bestScore ?? 0) < FOUND && !isAboutPeople(question);
}

function isAboutPeople({ handOffReason }: AskedQuestion): boolean {
  return handOffReason !== null && NO_QUESTION_OF_KNOWLEDGE.test(handOffReason);
}
