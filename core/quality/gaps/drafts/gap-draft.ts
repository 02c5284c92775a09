import { z } from 'zod';
import { citationSourceTypeSchema } from '@/core/contracts/citation';

/** A place in the store's knowledge that is near to the question, word for word. */
const draftSourceSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  sourceType: citationSourceTypeSchema,
  url: z.string().nullable(),
  quote: z.string(),
  /** 0..1 */
  score: z.number(),
});
export type DraftSource = z.infer<typeof draftSourceSchema>;

/** An entry for the FAQ, proposed to the owner. */
export const gapDraftSchema = z.object({
  question: z.string(),
  answer: z.string(),
  /**
   * `quoted`: the nearest passages as they stand · `worded`: by the store's model, from those passages, every fact
   * checked against them · `team`: a teammate wrote what should have been said · `open`: nothing is
   * likely to answer it, the owner writes it.
   */
  by: z.enum(['quoted', 'worded', 'team', 'open']),
  from: z.array(draftSourceSchema),
});
export type GapDraft = z.infer<typeof gapDraftSchema>;

/** Stands where only the owner knows what to write; an entry with one of them in it is not accepted. */
export const TO_FILL_IN = '[…]';
