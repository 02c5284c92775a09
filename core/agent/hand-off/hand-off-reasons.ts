/** Why a person is called in. For the team; what the shopper is told is in hand-off-phrases.ts. */
export const HAND_OFF_REASONS = {
  asked: 'The shopper asked for a person.',
  angry: 'The shopper is upset.',
  repeated: 'The shopper asked the same for the third time.',
  file: 'The shopper sent a file, which the agent cannot see.',
  unsure: 'The agent could not answer twice in a row.',
  provider_failed: 'The model did not answer, and the built-in answerer was not sure.',
  policy: 'The store wants a person to decide this.',
} as const;

export type HandOffReason = keyof typeof HAND_OFF_REASONS;
