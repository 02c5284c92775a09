import { z } from 'zod';

/** Questions like those of a gap, and how many of them were answered well. */
const sharesSchema = z.object({ asked: z.number().int(), well: z.number().int() });

/** How questions of a gap fare since an entry was made of it. */
export const gapEffectSchema = z.object({
  /** In the 30 days before. */
  before: sharesSchema.nullable(),
  /** In the 30 days after, as far as they have passed. */
  after: sharesSchema.nullable(),
  measuredAt: z.string().nullable(),
  /** The 30 days are over: it is not measured again. */
  final: z.boolean(),
  /** The gap's own questions, asked of the built-in answerer since. */
  trial: z
    .object({
      at: z.string(),
      results: z.array(
        z.object({
          question: z.string(),
          answer: z.string(),
          /** Answered, surely enough by the store's own threshold. */
          well: z.boolean(),
          /** The answer quotes the new entry. */
          usesEntry: z.boolean(),
        }),
      ),
    })
    .nullable(),
});
export type GapEffect = z.infer<typeof gapEffectSchema>;

export const NO_EFFECT: GapEffect = {
  before: null,
  after: null,
  measuredAt: null,
  final: false,
  trial: null,
};

/** What cannot be read counts as not measured. */
export function readGapEffect(stored: unknown): GapEffect {
  return gapEffectSchema.safeParse(stored).data ?? NO_EFFECT;
}
