import { searchPassages } from '@/core/knowledge/retrieval/search-passages';
import { faqEntryId } from '@/core/knowledge/sources/faq/faq-entry';
import { type FoundEntry, listFaqs, readFaqEntries } from '@/core/knowledge/sources/store-faqs.queries';
import { compareQuestions } from '@/core/quality/gaps/clusters/question-likeness';
import { embedQuestions, embedWords, readMeaning } from '@/core/quality/gaps/questions/read-meaning';
import type { AppContext } from '@/core/shared/context';

/** An FAQ entry that asks the same, with the FAQ that it is in. */
export interface SameQuestion extends FoundEntry {
  sourceTitle: string;
}

/** The search brings these; the questions themselves are compared afterwards. */
const CANDIDATES = 8;
/** Ways to ask of one entry that are compared. */
const WAYS = 8;

/**
 * Looks for an FAQ entry that asks the same in other words.
 * @param language of the question (BCP 47 primary tag); null: it is read from the text
 * @returns the one most alike; null when there is none
 */
export async function findSameQuestion(
  ctx: AppContext,
  storeId: string,
  question: string,
  language: string | null,
): Promise<SameQuestion | null> {
  const faqs = new Map((await listFaqs(ctx, storeId)).map(({ id, title }) => [id, title]));
  if (faqs.size === 0) return null;
  const sourceIds = [...faqs.keys()];
  const hits = await searchPassages(ctx, { storeId, query: question, sourceIds, limit: CANDIDATES });
  const entries = await readFaqEntries(ctx.sql, storeId, {
    sourceIds,
    documentIds: hits.map(({ documentId }) => documentId),
    entryIds: [faqEntryId(question)],
  });
  const ways = entries.flatMap((entry) =>
    [entry.question, ...entry.phrasings].slice(0, 1 + WAYS).map((text) => ({ entry, text })),
  );
  const [asked, ...known] = await readQuestions(ctx, [
    { text: question, language },
    ...ways.map(({ text }) => ({ text, language: null })),
  ]);
  if (!asked) return null;
  const best = known
    .map((other, at) => ({ entry: ways[at]?.entry, alike: compareQuestions(asked, other) ?? 0 }))
    .toSorted((a, b) => b.alike - a.alike)[0];
  if (!best?.entry || best.alike === 0) return null;
  return { ...best.entry, sourceTitle: faqs.get(best.entry.sourceId) ?? '' };
}

async function readQuestions(
  ctx: AppContext,
  questions: readonly { text: string; language: string | null }[],
) {
  const meanings = await Promise.all(questions.map(({ text, language }) => readMeaning(text, language)));
  const vectors = await embedQuestions(
    ctx,
    meanings.map(({ english }) => english),
  );
  const words = await embedWords(ctx, meanings);
  return meanings.map((meaning, at) => ({ ...meaning, words, vector: vectors[at] ?? null }));
}
