import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { indexPendingDocuments } from '@/core/knowledge/indexing/documents/index-pending-documents';
import { searchPassages } from '@/core/knowledge/retrieval/search-passages';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { withEvalStore } from './with-eval-store';

export interface FaqFigures {
  /** Share of the questions whose entry comes first. */
  r1: number;
  /** Share of the questions whose entry is among the first three. */
  r3: number;
  faqs: number;
  questions: number;
}

const id = z.union([z.string(), z.number()]).transform(String);
const fileSchema = z.object({
  /** [id, question, answer] */
  faqs: z.array(z.tuple([id, z.string(), z.string()])).min(1),
  /** [question as a shopper puts it, id of the entry that answers it] */
  en: z.array(z.tuple([z.string(), id])).min(1),
});

/**
 * Finds FAQ entries by other wordings through the product's own path: a store with one FAQ source is made, indexed,
 * searched, and deleted again.
 *
 * @param file JSON `{faqs: [[id, question, answer], …], en: [[question, id], …]}`
 * @throws AppError `invalid_input` for a file of another shape
 */
export async function evaluateFaq(
  ctx: AppContext,
  file: string,
  report: (line: string) => void = () => undefined,
): Promise<FaqFigures> {
  const { faqs, en } = await readFaqFile(file);
  return withEvalStore(ctx, 'FAQ evaluation', async (storeId) => {
    const faqIdByDocument = await indexFaqs(ctx, storeId, faqs);
    let first = 0;
    let firstThree = 0;
    for (const [question, faqId] of en) {
      const hits = await searchPassages(ctx, { storeId, query: question, limit: 3 });
      const place = hits.findIndex((hit) => faqIdByDocument.get(hit.documentId) === faqId);
      if (place === 0) first += 1;
      else report(`${question}: ${hits[0]?.title}`);
      if (place >= 0) firstThree += 1;
    }
    return { r1: first / en.length, r3: firstThree / en.length, faqs: faqs.length, questions: en.length };
  });
}

async function readFaqFile(path: string): Promise<z.infer<typeof fileSchema>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      `${path} is not {faqs: [[id, question, answer]], en: [[question, id]]}.`,
      {
        cause,
      },
    );
  }
}

/** @returns the file's FAQ id by document id */
async function indexFaqs(
  ctx: AppContext,
  storeId: string,
  faqs: z.infer<typeof fileSchema>['faqs'],
): Promise<Map<string, string>> {
  const source = await ctx.db.knowledgeSource.create({ data: { storeId, type: 'faq', title: 'FAQ' } });
  const ids = new Map<string, string>();
  for (const [position, [faqId, question, answer]] of faqs.entries()) {
    const document = await ctx.db.knowledgeDocument.create({
      data: {
        storeId,
        sourceId: source.id,
        externalId: faqId,
        title: question,
        text: answer,
        position,
        contentHash: createHash('sha256').update(`${question}\n${answer}`).digest('base64url'),
      },
    });
    ids.set(document.id, faqId);
  }
  await indexPendingDocuments(ctx, storeId, source.id);
  return ids;
}
