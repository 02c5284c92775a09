import type { AppContext } from '@/core/shared/context';
import { readMeaning } from '../questions/read-meaning';
import { answerSkeleton } from './answer-skeleton';
import type { DraftWriter } from './draft-writer.queries';
import { findDraftSources } from './find-draft-sources';
import type { DraftSource, GapDraft } from './gap-draft';
import { wordDraft } from './word-draft';

/** From about this score on a passage is likely to answer (see search-passages.ts); others are only shown beside the draft. */
const LIKELY = 0.3;

/**
 * Proposes an FAQ entry for a question: in a teammate's words, worded by the store's model or quoted from the nearest
 * passages; where there are none, only the parts that an answer should have. Nothing in it is made up.
 * @param before the draft so far; it is kept while question and passages are the same
 * @param mayWord whether the model may be asked: it costs
 */
export async function draftEntry(
  ctx: AppContext,
  storeId: string,
  writer: DraftWriter,
  gap: {
    question: string;
    language: string | null;
    before: GapDraft | null;
    /** What a teammate wrote should have been said. */
    better: string | null;
    mayWord: boolean;
  },
): Promise<GapDraft> {
  const { question, before, better } = gap;
  const { english } = await readMeaning(question, gap.language);
  const from = await findDraftSources(ctx, storeId, { text: question, english });
  if (better) return { question, answer: better, by: 'team', from };
  if (before && before.by !== 'team' && before.question === question && isSame(before.from, from))
    return before;
  const worded = gap.mayWord ? await wordDraft(ctx, storeId, writer, { question, sources: from }) : null;
  if (worded) return { question, answer: worded, by: 'worded', from };
  if ((from[0]?.score ?? 0) < LIKELY) return { question, answer: answerSkeleton(english), by: 'open', from };
  return { question, answer: from.map(({ quote }) => quote).join('\n\n'), by: 'quoted', from };
}

/** Scores move a little with every document that comes or goes; the words count. */
function isSame(a: readonly DraftSource[], b: readonly DraftSource[]): boolean {
  const key = (sources: readonly DraftSource[]) =>
    sources.map(({ documentId, quote }) => `${documentId} ${quote}`).join('\n');
  return key(a) === key(b);
}
