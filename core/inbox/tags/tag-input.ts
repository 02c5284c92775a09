import { z } from 'zod';

export const TAG_COLORS = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;
export type TagColor = (typeof TAG_COLORS)[number];

export const tagInputSchema = z.object({
  name: z.string().trim().min(1, 'Give the tag a name.').max(40, 'Keep the name below 40 characters.'),
  color: z.enum(TAG_COLORS).default('gray'),
  /** Words or phrases: a shopper's message with one of them gets the tag. */
  words: z
    .array(z.string().trim().toLowerCase().min(2, 'Use words of two letters and more.').max(60))
    .max(50, 'Use at most 50 words.')
    .default([]),
});
export type TagInput = z.input<typeof tagInputSchema>;
