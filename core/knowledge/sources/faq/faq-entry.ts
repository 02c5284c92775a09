import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { htmlToPlainText } from '@/core/shared/text-files/html-to-plain-text';
import type { DocumentDraft } from '../../documents/document-draft';

export const MAX_FAQ_ENTRIES = 5000;
const MAX_PHRASINGS = 50;

const line = (max: number) => z.string().transform((text) => cleanLine(htmlToPlainText(text), max));

/** A question with its answer and other ways to ask it, cleaned. */
export const faqEntrySchema = z.object({
  question: line(500).refine((text) => text !== '', 'The question is missing.'),
  answer: z
    .string()
    .transform((text) => cleanText(htmlToPlainText(text), 20_000))
    .refine((text) => text !== '', 'The answer is missing.'),
  phrasings: z
    .array(line(500))
    .default([])
    .transform((phrasings) => [...new Set(phrasings.filter((text) => text !== ''))].slice(0, MAX_PHRASINGS)),
});
export type FaqEntry = z.infer<typeof faqEntrySchema>;

/** Entries as documents; each is known by its question, so a changed answer updates it. */
export function toFaqDrafts(entries: readonly FaqEntry[], url: string | null): DocumentDraft[] {
  return entries.map((entry) => ({
    externalId: faqEntryId(entry.question),
    title: entry.question,
    url,
    text: entry.answer,
    phrasings: entry.phrasings,
  }));
}

/** An entry's id within its FAQ. */
export function faqEntryId(question: string): string {
  return `q:${createHash('sha256').update(questionKey(question)).digest('base64url').slice(0, 32)}`;
}

/** The same question with other capitals, spaces or question marks is the same entry. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s?!.¿¡]+/g, ' ')
    .trim();
}
