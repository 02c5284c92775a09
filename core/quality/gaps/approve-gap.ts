import { z } from 'zod';
import { putFaqEntry } from '@/core/knowledge/sources/change-faq-entry';
import { createSource } from '@/core/knowledge/sources/create-source';
import { faqEntrySchema, questionKey, toFaqDrafts } from '@/core/knowledge/sources/faq/faq-entry';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { TO_FILL_IN } from './drafts/gap-draft';
import { NO_EFFECT } from './effect/gap-effect';
import { findFaqDocument } from './entry-document.queries';
import { findGap, writeGap } from './gap-rows.queries';
import { announceGaps } from './search/announce-search';

const NEW_FAQ = 'Questions from shoppers';

/** What the owner has made of a draft. */
export const approvalSchema = faqEntrySchema.extend({
  answer: faqEntrySchema.shape.answer.refine(
    (answer) => !answer.includes(TO_FILL_IN),
    `Fill in the places marked ${TO_FILL_IN}, or take them out.`,
  ),
  /** The FAQ that it goes into; null: a new one. */
  sourceId: z.uuid().nullable().default(null),
});

/**
 * Makes an FAQ entry of an open gap: stored, indexed by the worker, and tried on the gap's own questions right after.
 * Needs `knowledge.manage`.
 * @throws ZodError; AppError `not_found`, `conflict` when the gap is not open any more or the FAQ has that question
 */
export async function approveGap(
  ctx: AppContext,
  { storeId, gapId, ...input }: { storeId: string; gapId: string } & z.input<typeof approvalSchema>,
): Promise<{ sourceId: string; documentId: string }> {
  const { sourceId: wanted, ...entry } = approvalSchema.parse(input);
  const gap = await findGap(ctx, storeId, gapId);
  if (gap.status !== 'open')
    throw new AppError('conflict', 'Somebody has dealt with this already. Load the page again.');
  const key = questionKey(entry.question);
  const phrasings = entry.phrasings.filter((phrasing) => questionKey(phrasing) !== key);
  const sourceId = await putEntry(ctx, storeId, wanted, { ...entry, phrasings });
  const [draft] = toFaqDrafts([entry], null);
  const documentId = await findFaqDocument(ctx, { storeId, sourceId, externalId: draft?.externalId ?? '' });
  await writeGap(
    ctx,
    { storeId, gapId },
    { status: 'answered', documentId, question: entry.question, answeredAt: ctx.now(), effect: NO_EFFECT },
  );
  await ctx.queue.enqueue('gap-try', { storeId, gapId, waited: 0 });
  announceGaps(ctx, storeId);
  return { sourceId, documentId };
}

/** @returns the FAQ's id */
async function putEntry(
  ctx: AppContext,
  storeId: string,
  wanted: string | null,
  entry: z.output<typeof faqEntrySchema>,
): Promise<string> {
  if (wanted) {
    await putFaqEntry(ctx, storeId, wanted, entry);
    return wanted;
  }
  return (await createSource(ctx, storeId, { type: 'faq', title: NEW_FAQ, entries: [entry] })).id;
}
