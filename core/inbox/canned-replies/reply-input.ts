import { z } from 'zod';
import { findUnknownVariables } from './reply-variables';

export const MAX_CANNED_REPLIES = 500;

/** Of a file with replies: below what a server action takes. */
export const MAX_IMPORT_CHARS = 900_000;

/** Typed after "/" in the composer. */
const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

export const cannedReplyInputSchema = z.object({
  title: z.string().trim().min(1, 'Give the reply a title.').max(80, 'Keep the title below 80 characters.'),
  shortcut: z
    .string()
    .trim()
    .overwrite((text) => text.replace(/^\//, '').normalize('NFC').toLowerCase())
    .min(1, 'Give the reply a shortcut.')
    .max(40, 'Keep the shortcut below 40 characters.')
    .regex(SHORTCUT, 'Use letters, digits, "-" and "_" only.'),
  text: z
    .string()
    .overwrite((text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n'))
    .trim()
    .min(1, 'Write the reply.')
    .max(4000, 'Keep the reply below 4000 characters.')
    .superRefine((text, context) => {
      const unknown = findUnknownVariables(text);
      if (unknown.length > 0) {
        context.addIssue({
          code: 'custom',
          message: `There is no ${unknown.map((name) => `{{${name}}}`).join(', ')}.`,
        });
      }
    }),
});
export type CannedReplyInput = z.input<typeof cannedReplyInputSchema>;

export interface CannedReplyView {
  id: string;
  title: string;
  shortcut: string;
  text: string;
  /** How often it was put into a reply. */
  uses: number;
  /** ISO 8601; null: never. */
  usedAt: string | null;
}
