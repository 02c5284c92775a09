import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type FaqEntry, faqEntrySchema, questionKey } from './faq/faq-entry';
import { getSource } from './get-source.queries';
import { updateSource } from './update-source';

export const faqEntryChangeSchema = faqEntrySchema.extend({
  /** The question of the entry that is replaced; null adds a new one. */
  replaces: z.string().nullable().default(null),
});

/**
 * Adds an entry to an FAQ, or replaces one.
 * @throws ZodError; AppError `not_found`, `conflict` when another entry asks the same
 */
export async function putFaqEntry(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  change: z.input<typeof faqEntryChangeSchema>,
): Promise<void> {
  const { replaces, ...entry } = faqEntryChangeSchema.parse(change);
  const entries = await readEntries(ctx, storeId, sourceId);
  const at = replaces === null ? -1 : indexOf(entries, replaces);
  if (replaces !== null && at < 0) throw notFound('The question');
  const same = indexOf(entries, entry.question);
  if (same >= 0 && same !== at) {
    throw new AppError('conflict', 'This FAQ has an answer to that question already. Edit that one.');
  }
  const next = at < 0 ? [...entries, entry] : entries.with(at, entry);
  await updateSource(ctx, storeId, sourceId, { entries: next });
}

/**
 * Adds another way to ask to an entry of an FAQ, and a new answer where one is given. A way to ask that is known
 * already changes nothing.
 * @throws AppError `not_found`
 */
export async function addFaqPhrasing(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  { question, phrasing, answer }: { question: string; phrasing: string; answer?: string | undefined },
): Promise<void> {
  const entries = await readEntries(ctx, storeId, sourceId);
  const entry = entries[indexOf(entries, question)];
  if (!entry) throw notFound('The question');
  const known = [entry.question, ...entry.phrasings].some(
    (one) => questionKey(one) === questionKey(phrasing),
  );
  await putFaqEntry(ctx, storeId, sourceId, {
    question: entry.question,
    answer: answer ?? entry.answer,
    // The newest first: an entry has room for so many only.
    phrasings: known ? entry.phrasings : [phrasing, ...entry.phrasings],
    replaces: entry.question,
  });
}

/**
 * Takes an entry out of an FAQ.
 * @throws AppError `not_found`, `conflict` for the last one: delete the FAQ instead
 */
export async function removeFaqEntry(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  question: string,
): Promise<void> {
  const entries = await readEntries(ctx, storeId, sourceId);
  const at = indexOf(entries, question);
  if (at < 0) throw notFound('The question');
  if (entries.length === 1) {
    throw new AppError('conflict', 'This is the only question. Delete the whole FAQ instead.');
  }
  await updateSource(ctx, storeId, sourceId, { entries: entries.toSpliced(at, 1) });
}

function indexOf(entries: readonly FaqEntry[], question: string): number {
  const key = questionKey(question);
  return entries.findIndex((entry) => questionKey(entry.question) === key);
}

async function readEntries(ctx: AppContext, storeId: string, sourceId: string): Promise<FaqEntry[]> {
  const { entries } = await getSource(ctx, storeId, sourceId);
  if (!entries) throw new AppError('invalid_input', 'Only an FAQ has questions and answers.');
  return entries;
}
