/** Why an answer counts as no answer, in words for the owner. */
export const GAP_REASONS = {
  unanswered: 'Got no answer',
  unsure: 'The assistant did not know',
  handed_off: 'Handed over: it could not answer',
  nothing_found: 'Nothing was found to answer from',
  low_confidence: 'Answered with little confidence',
  repeated: 'Asked again',
  rated_down: 'The shopper found the answer unhelpful',
  rated_down_by_team: 'A teammate found the answer wrong',
} as const;

export type GapReason = keyof typeof GAP_REASONS;
