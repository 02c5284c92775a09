import { z } from 'zod';

/** Longest comment of a shopper and longest "should have said" of a teammate, in characters. */
export const MAX_COMMENT_CHARS = 1000;
export const MAX_BETTER_CHARS = 4000;

/** Why an answer was of no use, as shoppers may choose it. */
export const feedbackReasonSchema = z.enum(['wrong', 'missed_question', 'incomplete', 'unclear', 'other']);
export type FeedbackReason = z.infer<typeof feedbackReasonSchema>;

/** A text of somebody, stored without what a text column refuses; empty is as none. */
const optionalText = (max: number, tooLong: string) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\0', ''))
    .trim()
    .max(max, tooLong)
    .transform((text) => text || null)
    .nullable()
    .default(null);

/** What a shopper thinks of an answer. A reason and a comment are for answers that did not help. */
export const shopperFeedbackSchema = z.object({
  helpful: z.boolean(),
  reason: feedbackReasonSchema.nullable().default(null),
  comment: optionalText(MAX_COMMENT_CHARS, `Keep the comment below ${MAX_COMMENT_CHARS} characters.`),
});
export type ShopperFeedback = z.infer<typeof shopperFeedbackSchema>;

/** What the team thinks of an answer; null where it says nothing. */
export const teamFeedbackSchema = z.object({
  helpful: z.boolean().nullable(),
  /** What the assistant should have said. */
  better: optionalText(MAX_BETTER_CHARS, `Keep the answer below ${MAX_BETTER_CHARS} characters.`),
});
export type TeamFeedback = z.infer<typeof teamFeedbackSchema>;

/** A shopper's own feedback as their panel gets it back. */
export const givenFeedbackSchema = z.object({ messageId: z.string(), ...shopperFeedbackSchema.shape });
export type GivenFeedback = z.infer<typeof givenFeedbackSchema>;
