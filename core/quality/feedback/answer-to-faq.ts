import { z } from 'zod';
import { maskSecrets } from '@/core/conversations/masking/mask-secrets';
import { addToStoreFaq } from '@/core/knowledge/sources/add-to-store-faq';
import { addFaqPhrasing } from '@/core/knowledge/sources/change-faq-entry';
import { faqEntrySchema } from '@/core/knowledge/sources/faq/faq-entry';
import type { AppContext } from '@/core/shared/context';
import { readAnswerContext } from './answer-context.queries';
import type { AnswerId } from './feedback-rows.queries';
import { findSameQuestion, type SameQuestion } from './find-same-question';
import { maskShopper } from './mask-shopper';

/** What the FAQ would get of an answer that should have been another one. */
export interface FaqProposal {
  question: string;
  /** Of the entry that asks the same, else what should have been said. */
  answer: string;
  /** An entry that asks the same: the shopper's words become another way to ask for it. */
  same: SameQuestion | null;
}

/**
 * What to put into the FAQ: the shopper's question and what should have been said.
 * @throws AppError `not_found`
 */
export async function proposeFaqEntry(ctx: AppContext, answer: AnswerId): Promise<FaqProposal> {
  const context = await readAnswerContext(ctx.sql, answer);
  const { language, better } = context;
  const question = maskShopper(context.question, context).slice(0, 500);
  const same = await findSameQuestion(ctx, answer.storeId, question, language);
  return { question, answer: same?.answer ?? better ?? '', same };
}

export const faqAdditionSchema = faqEntrySchema.pick({ question: true, answer: true }).extend({
  /** The entry that gets the question as another way to ask, and the answer; null makes a new one. */
  extend: z.object({ sourceId: z.uuid(), question: z.string().max(500) }).nullable(),
});

/**
 * Puts what should have been said into the FAQ, as the teammate has confirmed it. Needs `knowledge.manage`. Secrets
 * are taken out first: the FAQ is told to everybody.
 * @returns the FAQ; `read` is false when the assistant does not answer from it
 * @throws ZodError; AppError `not_found`, `conflict` when a new entry asks what another one answers
 */
export async function addAnswerToFaq(
  ctx: AppContext,
  answer: AnswerId,
  addition: z.input<typeof faqAdditionSchema>,
): Promise<{ sourceId: string; read: boolean }> {
  const { storeId } = answer;
  const { extend, ...written } = faqAdditionSchema.parse(addition);
  const { sourceIds } = await readAnswerContext(ctx.sql, answer);
  const entry = { question: maskSecrets(written.question).text, answer: maskSecrets(written.answer).text };
  if (!extend) return addToStoreFaq(ctx, storeId, entry, sourceIds);
  const { sourceId, question } = extend;
  await addFaqPhrasing(ctx, storeId, sourceId, { question, phrasing: entry.question, answer: entry.answer });
  return { sourceId, read: sourceIds.length === 0 || sourceIds.includes(sourceId) };
}
