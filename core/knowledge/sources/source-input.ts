import { z } from 'zod';
import { faqEntrySchema, MAX_FAQ_ENTRIES } from './faq/faq-entry';
import { DEFAULT_SITE_PAGES, MAX_SITE_PAGES } from './source-limits';

const title = z.string().trim().min(1, 'Give it a title.').max(200, 'Keep the title below 200 characters.');
const text = z
  .string()
  .trim()
  .min(1, 'Enter the text.')
  .max(500_000, 'The text is longer than 500,000 characters. Split it.');
/** Looked at closely when it is fetched (platform/safe-fetch). */
const pageUrl = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    'Enter an address like https://shop.example/shipping.',
  );
/** Where shoppers can read the text; shown as its source. */
const readableAt = pageUrl.nullish().or(z.literal('').transform(() => null));
const entries = z
  .array(faqEntrySchema)
  .min(1, 'Add at least one question.')
  .max(MAX_FAQ_ENTRIES, `An FAQ has at most ${MAX_FAQ_ENTRIES} entries.`);

const maxPages = z.coerce.number().int().min(1).max(MAX_SITE_PAGES);

/** What `createSource` takes, by type. A policy has either its text here or a page to be fetched. */
export const sourceInputSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('policy'), title: title.optional(), text: text.optional(), url: readableAt }),
    z.object({ type: z.literal('faq'), title, entries, url: readableAt }),
    z.object({ type: z.literal('text'), title, text, url: readableAt }),
    z.object({
      type: z.literal('file'),
      title: title.optional(),
      fileName: z.string().trim().min(1).max(255),
      /** From `saveUpload`; it is deleted once its text is read. */
      filePath: z.string().optional(),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
      url: readableAt,
    }),
    z.object({ type: z.literal('url'), title: title.optional(), url: pageUrl }),
    z.object({
      type: z.literal('site'),
      title: title.optional(),
      url: pageUrl,
      maxPages: maxPages.default(DEFAULT_SITE_PAGES),
    }),
  ])
  .superRefine((input, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (input.type === 'policy' && !input.text && !input.url)
      complain('text', 'Enter the text, or the page’s address.');
    if (input.type === 'policy' && input.text && !input.title) complain('title', 'Give it a title.');
    if (input.type === 'file' && !input.bytes === !input.filePath) complain('file', 'Choose a file.');
  });
export type SourceInput = z.input<typeof sourceInputSchema>;
export type CheckedSourceInput = z.output<typeof sourceInputSchema>;

/** What can be changed about a source; which fields apply depends on its type. */
export const sourcePatchSchema = z.object({
  title: title.optional(),
  text: text.optional(),
  entries: entries.optional(),
  url: readableAt.optional(),
  maxPages: maxPages.optional(),
});
export type SourcePatch = z.input<typeof sourcePatchSchema>;
