import type { FeedbackReason } from '@/core/contracts/answer-feedback';

/** As the team reads them; shoppers see them in their own language. */
export const REASON_WORDS: Record<FeedbackReason, string> = {
  wrong: 'not correct',
  missed_question: 'not what was asked',
  incomplete: 'something is missing',
  unclear: 'hard to understand',
  other: 'something else',
};
