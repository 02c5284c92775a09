import { z } from 'zod';

export const citationSourceTypeSchema = z.enum([
  'policy',
  'faq',
  'text',
  'file',
  'url',
  'site',
  'catalog',
  'shop',
]);

/** A numbered source of an answer; `number` is what the text shows as [1]. */
export const citationSchema = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  sourceType: citationSourceTypeSchema,
  url: z.string().nullable(),
  /** The passage that supports the answer, shortened for display. */
  quote: z.string(),
  chunkId: z.string().nullable(),
});
export type Citation = z.infer<typeof citationSchema>;
