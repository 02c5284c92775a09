import { z } from 'zod';
import { MAX_COMMENT_CHARS } from './answer-feedback';

/** What a shopper thinks of a whole conversation. */
export const ratingInputSchema = z.object({
  /** 1 (bad) to 5 (very good). */
  score: z.number().int().min(1).max(5),
  /** Stored without what a text column refuses; empty is as none. */
  comment: z
    .string()
    .overwrite((text) => text.replaceAll('\0', ''))
    .trim()
    .max(MAX_COMMENT_CHARS, `Keep the comment below ${MAX_COMMENT_CHARS} characters.`)
    .transform((text) => text || null)
    .nullable()
    .default(null),
});
export type RatingInput = z.infer<typeof ratingInputSchema>;

/** The same as stored. Times are ISO 8601 in UTC. */
export const ratingViewSchema = z.object({
  score: z.number().int(),
  comment: z.string().nullable(),
  createdAt: z.string(),
  /** Until then the shopper may change it. */
  editableUntil: z.string(),
});
export type RatingView = z.infer<typeof ratingViewSchema>;
